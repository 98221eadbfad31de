import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Cited, Json } from '../answers';
import { Problem } from '../api';
import { ErrorSummary, type NamedFault } from '../parts/error-summary';
import { Icon } from '../shell/icons';
import { capital, fieldLabel } from '../shell/plain';
import { formWords } from '../words/forms';
import { fromDraft, sameDraft, type Draft, type Fault } from './draft';
import { Fields } from './fields';
import { Leaving } from './leaving';
import type { FormField } from './shape';

interface Props {
  lcep: string;
  kind: string;
  fields: readonly FormField[];
  /** Names of what the record names already. */
  cites?: readonly Cited[];
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Sends what was written. What it throws is shown, and nothing that was written is lost. */
  send: (values: { [field: string]: Json }) => Promise<void>;
  label: string;
  danger?: boolean;
  /** Beside the button: the way out. */
  children?: ReactNode;
}

/** The server names a changed field within the changes of a correction; here it is the field itself. */
const faultsIn = (problem: Problem): Fault[] => Object.entries(problem.fields).map(([field, message]) => ({ path: field.replace(/^changes\./, ''), message }));

/** `agenda.0.title` is called “Agenda 1: Title”. */
const named = (kind: string) => ({ path, message }: Fault): NamedFault => {
  const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : fieldLabel(part, kind)));
  return { path, message, label: capital(parts.join(' ')) };
};

/** One form for every command: checks what can be checked here, sends, and says at each field what the server found. */
export function Form({ lcep, kind, fields, cites = [], draft, onDraft, send, label, danger = false, children }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const [begun] = useState(draft);
  // Asked at the moment of leaving, which may be within the sending itself.
  const unsent = useRef(false);
  unsent.current = !sending && !sameDraft(begun, draft);

  const refuse = (found: readonly Fault[], said?: string) => {
    setFaults(found);
    setFailure(said);
    setAttempt((now) => now + 1);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const { values, faults: found } = fromDraft(fields, draft);
    if (found.length > 0) return refuse(found);
    setSending(true);
    unsent.current = false;
    try {
      await send(values);
    } catch (error) {
      if (!(error instanceof Problem)) refuse([], formWords.lost);
      else refuse(faultsIn(error), Object.keys(error.fields).length > 0 ? undefined : error.message);
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <Leaving unsent={() => unsent.current} />
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {faults.length > 0 && <ErrorSummary faults={faults.map(named(kind))} attempt={attempt} />}
        {failure !== undefined && <div className="failure" role="alert" key={attempt}><p className="err"><Icon name="warn" /><span>{failure}</span></p></div>}
        <Fields lcep={lcep} kind={kind} fields={fields} cites={cites} draft={draft} onChange={onDraft} faults={new Map(faults.map(({ path, message }) => [path, message]))} />
        <div className="bar sends">
          <button type="submit" className={danger ? 'btn danger' : 'btn'} aria-disabled={sending}>{sending ? formWords.sending : label}</button>
          {children}
        </div>
      </form>
    </>
  );
}
