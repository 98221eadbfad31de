import type { ShownRecord, Told } from '../../answers';
import { Because, Change } from '../../records/change';
import { namesIn } from '../../records/named';
import { Value } from '../../records/value';
import { fieldLabel } from '../../shell/plain';
import { recordPages } from '../../words/record-pages';
import type { Met } from '../../records/rebase';

const { correct: words } = recordPages;

interface Props { lcep: string; kind: string; record: ShownRecord; since: readonly Told[]; met: Met; onTake: (field: string) => void }

/** What another person changed while one was writing, and where both changed the same field, the choice. */
export const Meanwhile = ({ lcep, kind, record, since, met, onTake }: Props) => (
  <section className="meanwhile" role="alert" aria-labelledby="meanwhile">
    <h2 id="meanwhile">{words.meanwhile}</h2>
    <p>{words.meanwhileHelp}</p>
    {since.map((event) => (
      <div className="mended" key={event.position}>
        {event.changes.map((change) => <Change key={change.field} kind={kind} names={namesIn(record.cites, change.field)} change={change} />)}
        <Because lcep={lcep} event={event} />
      </div>
    ))}
    {[...met].map((field) => (
      <div className="note" key={field}>
        <p>{words.both} <strong>{fieldLabel(field, kind)}</strong>: <Value lcep={lcep} record={record} field={field} value={record.values[field]} /></p>
        <button type="button" className="btn second" onClick={() => onTake(field)}>{words.theirs}<span className="out">: {fieldLabel(field, kind)}</span></button>
      </div>
    ))}
  </section>
);
