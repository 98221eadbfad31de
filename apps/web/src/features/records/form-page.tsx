import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Json } from '../../answers';
import { draftAbout, toDraft } from '../../records/draft';
import { useSayDone, useTell } from '../../records/doing';
import { filled, readFill } from '../../records/fill';
import { Form } from '../../records/form';
import type { Kind } from '../../records/kinds';
import { useKinds } from '../../records/use-kinds';
import { PastNotice } from '../../records/past-notice';
import { kindWords } from '../../shell/plain';
import { Failure, Loading, Lost } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import '../../styles/records.css';

/** Records one thing of a kind. */
export function FormPage() {
  const { lcep, kind } = useParams({ from: '/$lcep/record/$kind' });
  const { about, fill } = useSearch({ from: '/$lcep/record/$kind' });
  const { data, error, refetch } = useKinds();
  const past = isPast(useTimes());
  const words = kindWords(kind);
  const known = data?.get(kind);
  useTitle(formWords.record(words.a));
  if (data && !known) return <Lost />;
  return (
    <div className="in on-page">
      <div className="stand"><h1>{formWords.record(words.a)}</h1><p className="lead">{words.teach}</p></div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !known && <Loading />}
      {known && <div className="sec">{past ? <PastNotice /> : <RecordForm key={`${kind} ${about} ${fill}`} lcep={lcep} kind={known} about={about} fill={fill} />}</div>}
    </div>
  );
}

function RecordForm({ lcep, kind: { kind, fields }, about, fill }: { lcep: string; kind: Kind; about: string | undefined; fill: string | undefined }) {
  const navigate = useNavigate();
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  // Its name is given here, so that the same form sent twice is never two records.
  const [ref] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => filled(fields, about === undefined ? toDraft(fields) : draftAbout(fields, about.slice(0, about.indexOf(':')), about.slice(about.indexOf(':') + 1)), readFill(fill)));
  const send = async (values: { [field: string]: Json }) => {
    await tell(`record-${kind}`, { ref, ...values });
    await navigate({ to: '/$lcep/records/$kind/$ref', params: { lcep, kind, ref } });
    sayDone(formWords.toast.recorded(kindWords(kind).a), { command: `withdraw-${kind}`, body: { ref, why: formWords.toast.why } });
  };
  return (
    <>
      <p className="soft small before-form">{recordPages.form.lead}</p>
      <Form lcep={lcep} kind={kind} fields={fields} draft={draft} onDraft={setDraft} send={send} label={formWords.recordIt}>
        <Link className="btn plain" to="/$lcep/record" params={{ lcep }} activeOptions={{ exact: true }}>{formWords.cancel}</Link>
      </Form>
    </>
  );
}
