import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { MergePreview, MergeSide } from '../../answers/finding';
import { useView } from '../../api';
import { toDraft } from '../../records/draft';
import { useSayDone, useTell } from '../../records/doing';
import { Form } from '../../records/form';
import { Table } from '../../parts/table';
import { OrganisationPicker } from '../../records/organisation-picker';
import { PastNotice } from '../../records/past-notice';
import type { FormField } from '../../records/shape';
import { Icon } from '../../shell/icons';
import { capital, fieldLabel, kindWords, plain, say } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { mergeWords as words } from '../../words/merge';
import '../../styles/records.css';
import '../../styles/organisations.css';

const noteField: FormField = { name: 'note', required: false, shape: { is: 'long' } };
const joined = ({ joinedOn }: Pick<MergeSide, 'joinedOn'>) => (joinedOn === null ? words.always : day(joinedOn));

type Line = readonly [what: string, duplicate: string | number, into: string | number];

/** What each of them has, and what would be one; then the one button that records it. */
function Preview({ lcep, preview: { duplicate, into, disagreements, afterwards } }: { lcep: string; preview: MergePreview }) {
  const kinds = [...new Set([...Object.keys(duplicate.records), ...Object.keys(into.records)])].map((kind) => [kindWords(kind).many, duplicate.records[kind] ?? 0, into.records[kind] ?? 0] satisfies Line);
  const lines: Line[] = [
    [words.kind, capital(plain(duplicate.kind)), capital(plain(into.kind))],
    [words.joined, joined(duplicate), joined(into)],
    ...kinds,
    ...disagreements.filter(({ field }) => field !== 'name' && field !== 'kind').map((one) => [fieldLabel(one.field, 'organisation'), say(one.field, one.duplicate, new Map()), say(one.field, one.into, new Map())] satisfies Line),
  ];
  return (
    <>
      <div className="even beside">
        <Table caption={words.caption} rows={lines} keyOf={([what]) => what} columns={[
          { key: 'what', label: words.what, is: 'heading', cell: ([what]) => what },
          { key: 'duplicate', label: words.goes(duplicate.name), cell: ([, one]) => one },
          { key: 'into', label: words.stays(into.name), cell: ([, , other]) => other },
        ]} />
      </div>
      <section className="sec" aria-labelledby="afterwards">
        <h2 id="afterwards">{words.afterwards}</h2>
        <ul className="told">
          <li>{words.oneName(afterwards.name, joined(afterwards))}</li>
          <li>{words.taken(afterwards.taken)}</li>
          {disagreements.length > 0 && <li>{words.disagree(disagreements.map(({ field }) => fieldLabel(field, 'organisation').toLowerCase()), into.name)}</li>}
          {afterwards.partnershipsOfBoth.map(({ ref, title }) => <li key={ref}>{words.ofBoth} <Link to="/$lcep/partnerships/$ref" params={{ lcep, ref }}>{title}</Link></li>)}
          <li>{words.back}</li>
        </ul>
      </section>
    </>
  );
}

/** Two records of one organisation become one: chosen, looked at, recorded; and withdrawn again where it was the wrong pair. */
export function MergePage() {
  const { lcep } = useParams({ from: '/$lcep/merge' });
  const { duplicate, into } = useSearch({ from: '/$lcep/merge' });
  const navigate = useNavigate({ from: '/$lcep/merge' });
  const go = useNavigate();
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const past = isPast(useTimes());
  const [ref] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => toDraft([noteField]));
  const both = duplicate !== undefined && into !== undefined;
  const { data, error, refetch } = useView(lcep, 'merge-preview', { duplicate, into }, both && !past);
  useTitle(words.title);
  const put = (change: { duplicate?: string | undefined; into?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const send = async (values: { note?: unknown }) => {
    if (duplicate === undefined || into === undefined || data === undefined) return;
    await tell('record-organisation-merge', { ref, duplicate, into, ...(typeof values.note === 'string' ? { note: values.note } : {}) });
    await go({ to: '/$lcep/organisations/$ref', params: { lcep, ref: into } });
    sayDone(words.done(data.duplicate.name, data.into.name), { command: 'withdraw-organisation-merge', body: { ref, why: formWords.toast.why } });
  };
  return (
    <div className="in on-page">
      <div className="stand"><h1>{words.title}</h1><p className="lead">{words.lead}</p></div>
      <div className="sec">
        {past && <PastNotice />}
        {!past && (
          <div className="pair">
            <OrganisationPicker lcep={lcep} path="duplicate" label={words.duplicate} hint={words.duplicateHint} required value={duplicate} onChange={(one) => put({ duplicate: one })} />
            <button type="button" className="btn plain" disabled={!both} onClick={() => put({ duplicate: into, into: duplicate })}><Icon name="introduction" />{words.swap}</button>
            <OrganisationPicker lcep={lcep} path="into" label={words.into} hint={words.intoHint} required value={into} onChange={(one) => put({ into: one })} />
          </div>
        )}
        {!past && error && <Failure error={error} retry={() => void refetch()} />}
        {!past && both && !error && !data && <Loading />}
        {!past && both && data && (
          <div className="sec">
            {data.hindered !== null ? <p className="note" role="status">{data.hindered}</p> : (
              <>
                <Preview lcep={lcep} preview={data} />
                <div className="sec"><Form lcep={lcep} kind="organisation-merge" fields={[noteField]} draft={draft} onDraft={setDraft} send={send} label={words.send}>
                  <Link className="btn plain" to="/$lcep/organisations/$ref" params={{ lcep, ref: into }}>{formWords.cancel}</Link>
                </Form></div>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
