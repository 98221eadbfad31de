import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Json } from '../answers';
import { firstIn } from '../parts/error-summary';
import { kindWords } from '../shell/plain';
import { formWords } from '../words/forms';
import { workWords } from '../words/work';
import { useSayDone, useTell } from './doing';
import { toDraft } from './draft';
import { Form } from './form';
import { useKinds } from './use-kinds';
import type { FormField } from './shape';

/** Something to be written down on the page of what it belongs to. */
export interface Adding {
  readonly kind: string;
  /** What everything written down here says: of which meeting it is. */
  readonly says: { readonly [field: string]: Json };
  /** The fields that are asked for, in this order; all others wait in the whole form. */
  readonly asks: readonly string[];
  /** What stands in them already. */
  readonly begun?: { readonly [field: string]: Json };
}

interface Props { lcep: string; adding: Adding; within: string; onClose: () => void }

/** A short form within a page. It stays open for the next one, with the focus in its first field, until it is closed. */
export function AddHere({ lcep, adding, within, onClose }: Props) {
  const [done, setDone] = useState(0);
  // Whoever closes it goes on from the button that opened it.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  }, [opener]);
  const known = useKinds().data?.get(adding.kind);
  if (!known) return null;
  const fields = adding.asks.flatMap((name) => known.fields.find((field) => field.name === name) ?? []);
  return (
    <section className="card adding screen-only" aria-label={formWords.record(kindWords(adding.kind).a)}>
      <p className="titled" aria-hidden="true">{formWords.record(kindWords(adding.kind).a)}</p>
      <OneMore key={done} lcep={lcep} adding={done === 0 ? adding : { ...adding, begun: {} }} isNext={done > 0} fields={fields} within={within} whole={fields.length + Object.keys(adding.says).length === known.fields.length} onDone={() => setDone(done + 1)} onClose={onClose} />
    </section>
  );
}

interface OneProps extends Props { /** One was written down here just before. */ isNext: boolean; fields: readonly FormField[]; whole: boolean; onDone: () => void }

function OneMore({ lcep, adding: { kind, says, begun }, isNext, fields, within, whole, onDone, onClose }: OneProps) {
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [ref] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => toDraft(fields, begun));
  // What is filled in already needs no focus: the first empty field has it.
  const first = (fields.find(({ name }) => begun?.[name] === undefined) ?? fields[0])?.name;
  // The one before leaves no focus behind, unless somebody has gone on to something else while it was sent: they stay there.
  useEffect(() => {
    if (first !== undefined && (!isNext || document.activeElement === document.body)) firstIn(first)?.focus();
  }, [first, isNext]);
  const send = async (values: { [field: string]: Json }) => {
    await tell(`record-${kind}`, { ref, ...says, ...values });
    sayDone(formWords.toast.recorded(kindWords(kind).a), { command: `withdraw-${kind}`, body: { ref, why: formWords.toast.why } });
    onDone();
  };
  return (
    <Form lcep={lcep} kind={kind} fields={fields} draft={draft} onDraft={setDraft} send={send} label={formWords.recordIt}>
      <button type="button" className="btn plain" onClick={onClose}>{workWords.close}</button>
      {!whole && <Link className="btn plain" to="/$lcep/record/$kind" params={{ lcep, kind }} search={{ about: within }}>{workWords.allFields}</Link>}
    </Form>
  );
}
