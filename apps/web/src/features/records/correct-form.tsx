import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Json, ShownRecord, Told } from '../../answers';
import { Problem } from '../../api';
import { changedFields, toDraft } from '../../records/draft';
import { useSayDone, useTell } from '../../records/doing';
import { filled, readFill } from '../../records/fill';
import { Form } from '../../records/form';
import type { Kind } from '../../records/kinds';
import { rebase, type Met } from '../../records/rebase';
import { whyField } from '../../records/why';
import { recordTitle } from '../../shell/plain';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import { Meanwhile } from './meanwhile';

interface Props { lcep: string; kind: Kind; record: ShownRecord; ask: () => Promise<ShownRecord | undefined>; fill: string | undefined; children: ReactNode }

/**
 * Begun on the record as it stood. Where somebody changes it meanwhile, their change is shown beside one’s own words; what one did
 * not touch takes their value, and the correction is sent upon what they made of it.
 */
export function CorrectForm({ lcep, kind: { kind, correctable }, record, ask, fill, children }: Props) {
  const navigate = useNavigate();
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [base, setBase] = useState(record);
  const [draft, setDraft] = useState(() => filled([...correctable, whyField], toDraft([...correctable, whyField], record.values), readFill(fill)));
  const [since, setSince] = useState<readonly Told[]>([]);
  const [met, setMet] = useState<Met>(new Set());
  // One's own correction comes back with the record too, and is no news.
  const [busy, setBusy] = useState(false);
  const { ref } = base;

  useEffect(() => {
    if (busy || record.revision <= base.revision) return;
    const carried = rebase(correctable, base, record, draft);
    setDraft(carried.draft);
    setMet((now) => new Set([...now, ...carried.met]));
    setSince((now) => [...now, ...carried.since]);
    setBase(record);
  }, [record, base, draft, correctable, busy]);

  const send = async ({ why, ...values }: { [field: string]: Json }) => {
    const changed = changedFields(correctable, toDraft(correctable, base.values), draft).map(({ name }) => name);
    if (changed.length === 0) throw new Problem(422, 'changes.none', recordPages.correct.nothing, {});
    const pick = (from: { [field: string]: Json }) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
    setBusy(true);
    try {
      const done = await tell(`correct-${kind}`, { ref, changes: pick(values), why: why ?? '', expectedRevision: base.revision });
      await navigate({ to: '/$lcep/records/$kind/$ref', params: { lcep, kind, ref } });
      sayDone(formWords.toast.corrected(recordTitle(record.kind, record.title)), { command: `correct-${kind}`, body: { ref, changes: pick(base.values), why: formWords.toast.why, expectedRevision: done.revision } });
    } catch (error) {
      setBusy(false);
      // Their change comes with the record, which is asked for anew.
      if (error instanceof Problem && error.code === 'revision.stale') await ask();
      throw error instanceof Problem && error.code === 'revision.stale' ? new Problem(error.status, error.code, recordPages.correct.meanwhile, {}) : error;
    }
  };
  return (
    <>
      {since.length > 0 && <Meanwhile lcep={lcep} kind={kind} record={record} since={since} met={met} onTake={(field) => {
        setDraft((now) => ({ ...now, [field]: toDraft(correctable, record.values)[field] ?? '' }));
        setMet((now) => new Set([...now].filter((one) => one !== field)));
      }} />}
      {record.withdrawn ? <p className="note">{recordPages.correct.withdrawn}</p> : null}
      <Form lcep={lcep} kind={kind} fields={[...correctable, whyField]} cites={record.cites} draft={draft} onDraft={setDraft} send={send} label={recordPages.correct.send}>{children}</Form>
    </>
  );
}
