import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Json } from '../../answers';
import type { Entries, FoundOrganisation } from '../../answers/registers';
import { get, useView } from '../../api';
import { Picker } from '../../parts/picker';
import { toDraft, type Draft } from '../../records/draft';
import { useSayDone, useTell } from '../../records/doing';
import { filled } from '../../records/fill';
import { Form } from '../../records/form';
import type { Kind } from '../../records/kinds';
import { PastNotice } from '../../records/past-notice';
import { useKinds } from '../../records/use-kinds';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { today } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { kinds as kindWords } from '../../words/records';
import { registerWords } from '../../words/registers';
import { usePaused } from '../search/use-found';
import { entryPath, memberFrom } from '../registers/member-from';
import '../../styles/records.css';
import '../../styles/organisations.css';

const { add: words } = registerWords;
/** From so many letters on, registers are asked. */
const ENOUGH = 3;

const optionOf = ({ scheme, id, name, town, postcode, type, register }: FoundOrganisation) => ({
  key: `${scheme}:${id}`, label: name, also: id, note: [town, postcode, type, registerWords.names[register] ?? register].filter((part) => part !== null).join(' · '),
});

/** Somebody who is in a register is added by three letters of their name; the form is filled from there, and stays to be changed. */
function AddMember({ lcep, kind: { fields } }: { lcep: string; kind: Kind }) {
  const { scheme, id } = useSearch({ from: '/$lcep/add-member' });
  const navigate = useNavigate({ from: '/$lcep/add-member' });
  const go = useNavigate();
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [ref] = useState(() => crypto.randomUUID());
  const begun = () => filled(fields, toDraft(fields), { joinedOn: today() });
  const [draft, setDraft] = useState<Draft>(begun);
  const [typed, setTyped] = useState('');
  const asked = usePaused(typed.trim());
  const found = useQuery({
    enabled: asked.length >= ENOUGH, queryKey: ['registers', 'search', asked],
    queryFn: ({ signal }) => get<{ found: FoundOrganisation[] }>('/api/registers/search', { q: asked }, signal),
  });
  const chosen = scheme !== undefined && id !== undefined;
  const entry = useQuery({ enabled: chosen, queryKey: ['registers', 'entry', scheme, id], queryFn: ({ signal }) => get<Entries>(entryPath(scheme ?? '', id ?? ''), {}, signal) });
  const name = typeof draft['name'] === 'string' ? draft['name'] : '';
  const same = useView(lcep, 'directory', { search: name.trim(), limit: '20' }, name.trim().length >= ENOUGH);
  const twin = same.data?.organisations.find((one) => one.name.toLocaleLowerCase('en-GB') === name.trim().toLocaleLowerCase('en-GB'));

  // What the register says is written into the form once; what one changes there afterwards stays.
  useEffect(() => {
    if (entry.data) setDraft((now) => filled(fields, now, memberFrom(entry.data)));
  }, [entry.data, fields]);

  const send = async (values: { [field: string]: Json }) => {
    await tell('record-organisation', { ref, ...values });
    await go({ to: '/$lcep/organisations/$ref', params: { lcep, ref } });
    sayDone(words.done(String(values['name'])), { command: 'withdraw-organisation', body: { ref, why: formWords.toast.why } });
  };
  const options = (found.data?.found ?? []).map(optionOf);
  const key = chosen ? `${scheme}:${id}` : undefined;
  return (
    <>
      <Picker path="registered" label={words.find} hint={words.findHint} required={false} single options={options} waiting={found.isLoading || asked !== typed.trim()} onTyped={setTyped}
        known={new Map(key === undefined || !entry.data ? [] : [[key, memberFrom(entry.data).name]])} value={key === undefined ? [] : [key]}
        onChange={([one]) => {
          const at = one?.indexOf(':') ?? -1;
          void navigate({ search: (now) => ({ ...now, scheme: one?.slice(0, at), id: one?.slice(at + 1) }), replace: true, resetScroll: false });
          if (one === undefined) setDraft(begun());
        }} />
      {found.data?.found.length === 0 && <p className="note" role="status">{words.notFound} <Link to="/$lcep/registers" params={{ lcep }}>{words.registers}</Link></p>}
      {entry.error && <Failure error={entry.error} />}
      {entry.data && <p className="note" role="status">{words.from(entry.data.entries.map(({ version }) => version.title))}</p>}
      {twin && <p className="note" role="status">{words.twin} <Link to="/$lcep/organisations/$ref" params={{ lcep, ref: twin.ref }}>{twin.name}</Link></p>}
      <Form lcep={lcep} kind="organisation" fields={fields} draft={draft} onDraft={setDraft} send={send} label={words.send}>
        <Link className="btn plain" to="/$lcep/organisations" params={{ lcep }} activeOptions={{ exact: true }}>{formWords.cancel}</Link>
      </Form>
    </>
  );
}

export function AddMemberPage() {
  const { lcep } = useParams({ from: '/$lcep/add-member' });
  const { data, error, refetch } = useKinds();
  const past = isPast(useTimes());
  const kind = data?.get('organisation');
  useTitle(words.title);
  return (
    <div className="in on-page">
      <div className="stand"><h1>{words.title}</h1><p className="lead">{kindWords['organisation']?.teach}</p></div>
      <div className="sec adding">
        {past && <PastNotice />}
        {!past && error && <Failure error={error} retry={() => void refetch()} />}
        {!past && !error && !kind && <Loading />}
        {!past && kind && <AddMember lcep={lcep} kind={kind} />}
      </div>
    </div>
  );
}
