import { useState, type ReactNode } from 'react';
import { Dialog } from '../../parts/dialog';
import { toDraft } from '../../records/draft';
import { Form } from '../../records/form';
import { whyField } from '../../records/why';

interface Props { lcep: string; kind: string; title: string; label: string; leave: string; danger: boolean; onClose: () => void; send: (why: string) => Promise<void>; children: ReactNode }

/** Asks why before something is withdrawn or brought back. */
export function ReasonDialog({ lcep, kind, title, label, leave, danger, onClose, send, children }: Props) {
  const [draft, setDraft] = useState(() => toDraft([whyField]));
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Form lcep={lcep} kind={kind} fields={[whyField]} draft={draft} onDraft={setDraft} send={(values) => send(String(values['why']))} label={label} danger={danger}>
        <button type="button" className="btn plain" onClick={onClose}>{leave}</button>
      </Form>
    </Dialog>
  );
}
