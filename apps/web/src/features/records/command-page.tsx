import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Json, ShownRecord } from '../../answers';
import { useView } from '../../api';
import { toDraft } from '../../records/draft';
import { useSayDone, useTell } from '../../records/doing';
import { Form } from '../../records/form';
import type { Kind } from '../../records/kinds';
import { useKinds } from '../../records/use-kinds';
import { PastNotice } from '../../records/past-notice';
import { commandName, recordTitle } from '../../shell/plain';
import { Failure, Loading, Lost } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import '../../styles/records.css';

interface Props { lcep: string; kind: string; record: ShownRecord; command: Kind['others'][number] }

function CommandForm({ lcep, kind, record: { ref, title, revision }, command: { name, fields } }: Props) {
  const navigate = useNavigate();
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [draft, setDraft] = useState(() => toDraft(fields));
  const send = async (values: { [field: string]: Json }) => {
    await tell(name, { ref, ...values, expectedRevision: revision });
    await navigate({ to: '/$lcep/records/$kind/$ref', params: { lcep, kind, ref } });
    sayDone(formWords.toast.done(recordTitle(kind, title)));
  };
  return (
    <Form lcep={lcep} kind={kind} fields={fields} draft={draft} onDraft={setDraft} send={send} label={commandName(name)}>
      <Link className="btn plain" to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref }} activeOptions={{ exact: true }}>{formWords.cancel}</Link>
    </Form>
  );
}

/** What only this kind of record knows: a partnership is paused, minutes are approved. Its form comes from the API like any other. */
export function CommandPage() {
  const { lcep, kind, ref, command: name } = useParams({ from: '/$lcep/records/$kind/$ref/$command' });
  const kinds = useKinds();
  const past = isPast(useTimes());
  const { data, error, refetch } = useView(lcep, 'record', { kind, ref }, !past);
  const command = kinds.data?.get(kind)?.others.find((one) => one.name === name);
  useTitle(commandName(name));
  if (kinds.data && !command) return <Lost />;
  return (
    <div className="in on-page">
      <div className="stand"><h1>{commandName(name)}</h1>{data && <p className="lead">{recordTitle(data.record.kind, data.record.title)}</p>}</div>
      <div className="sec">
        {past && <PastNotice />}
        {!past && error && <Failure error={error} retry={() => void refetch()} />}
        {!past && !error && (!data || !command) && <Loading />}
        {!past && data && command && <CommandForm key={name} lcep={lcep} kind={kind} record={data.record} command={command} />}
      </div>
    </div>
  );
}
