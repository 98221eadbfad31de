import { Link } from '@tanstack/react-router';
import type { Entry } from '../../answers';
import { Because, by, Change } from '../../records/change';
import { ToRecord } from '../../records/to-record';
import { KindTag } from '../../shell/tags';
import { day, dayOf, isoDayOf } from '../../time/format';
import { words } from '../../words/pages';
import { tell } from '../../words/told';

interface Props { lcep: string; entry: Entry; names: ReadonlyMap<string, string> }

const late = (entry: Entry) => {
  const same = entry.on !== null && isoDayOf(entry.recorded.at) === entry.on;
  return words.history.recorded(same ? words.history.sameDay : dayOf(entry.recorded.at), by(entry.recorded.by));
};

/** One thing that happened, as the record has it now; mended where it was mended, struck through where it was taken back. */
export function EntryItem({ lcep, entry, names }: Props) {
  const said = tell(entry);
  const mended = entry.corrections.length > 0 || entry.withdrawn !== null;
  return (
    <li className={mended ? 'fixed' : undefined}>
      <p className="meta">
        <span className="day">{entry.on === null ? words.history.undated : day(entry.on)}</span>
        <KindTag kind={entry.kind} />
        <Link to="/$lcep/log" params={{ lcep }} search={{ event: entry.recorded.position }}>{late(entry)}</Link>
      </p>
      <h3><ToRecord lcep={lcep} kind={entry.kind} of={entry.ref}>{entry.withdrawn === null ? said.title : <del className="before">{said.title}</del>}</ToRecord></h3>
      {said.text !== '' && <p>{said.text}</p>}
      {[...Map.groupBy(entry.corrections, (correction) => correction.position)].map(([position, corrections]) => (
        <div className="mended" key={position}>
          {corrections.map((change) => <Change key={change.field} kind={entry.kind} names={names} change={change} />)}
          {corrections[0] && <Because lcep={lcep} event={{ ...corrections[0], change: 'corrected' }} />}
        </div>
      ))}
      {entry.withdrawn !== null && <div className="mended"><Because lcep={lcep} event={{ ...entry.withdrawn, change: 'withdrawn' }} /></div>}
    </li>
  );
}
