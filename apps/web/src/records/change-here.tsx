import { useState } from 'react';
import type { Json } from '../answers';
import { Dialog } from '../parts/dialog';
import { formWords } from '../words/forms';
import { useSayDone, useTell } from './doing';
import { toDraft } from './draft';
import { Form } from './form';
import type { FormField } from './shape';
import { useKinds } from './use-kinds';

/** A change that comes with time, such as that an action is done: some fields of a record, asked for on the page where it is named. */
export interface Changing {
  readonly kind: string;
  readonly ref: string;
  /** What the record is called. */
  readonly called: string;
  readonly title: string;
  readonly help?: string;
  readonly send: string;
  readonly leave: string;
  /** The fields that are asked for, with whether they must be filled in here. */
  readonly asks: readonly (readonly [field: string, required: boolean])[];
  readonly begun: { readonly [field: string]: Json };
  /** What they said before, where they said anything: undoing brings it back. */
  readonly was?: { readonly [field: string]: Json };
  /** The reason that stands in the history. */
  readonly why: (values: { readonly [field: string]: Json }) => string;
}

interface Props { lcep: string; changing: Changing; onClose: () => void }

/** Asks for what changed, records it, and offers to take it back. */
export function ChangeHere({ lcep, changing, onClose }: Props) {
  const known = useKinds().data?.get(changing.kind);
  if (!known) return null;
  const fields = changing.asks.flatMap(([name, required]) => known.correctable.flatMap((field) => (field.name === name ? { ...field, required } : [])));
  return (
    <Dialog title={changing.title} onClose={onClose}>
      <p><strong>{changing.called}</strong></p>
      {changing.help !== undefined && <p>{changing.help}</p>}
      <Ask lcep={lcep} changing={changing} fields={fields} onClose={onClose} />
    </Dialog>
  );
}

function Ask({ lcep, changing: { kind, ref, called, send: label, leave, begun, was = {}, why }, fields, onClose }: Props & { fields: readonly FormField[] }) {
  const tell = useTell(lcep);
  const sayDone = useSayDone(lcep);
  const [draft, setDraft] = useState(() => toDraft(fields, begun));
  const send = async (values: { [field: string]: Json }) => {
    await tell(`correct-${kind}`, { ref, changes: values, why: why(values) });
    onClose();
    const undone = Object.fromEntries(Object.keys(values).map((field) => [field, was[field] ?? null]));
    sayDone(formWords.toast.done(called), { command: `correct-${kind}`, body: { ref, changes: undone, why: formWords.toast.why } });
  };
  return (
    <Form lcep={lcep} kind={kind} fields={fields} draft={draft} onDraft={setDraft} send={send} label={label}>
      <button type="button" className="btn plain" onClick={onClose}>{leave}</button>
    </Form>
  );
}
