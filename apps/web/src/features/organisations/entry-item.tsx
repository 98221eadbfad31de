import { Link } from '@tanstack/react-router';
import type { Correction, Entry, Mark } from '../../api';
import { Icon } from '../../shell/icons';
import { capital, eventNumber, fieldName, say, sayField } from '../../shell/plain';
import { KindTag } from '../../shell/tags';
import { day, dayOf, isoDayOf } from '../../time/format';
import { words } from '../../words/pages';
import { actors } from '../../words/records';
import { tell } from './entry-words';

interface Props { lcep: string; entry: Entry; names: ReadonlyMap<string, string> }

const by = (who: string) => `by ${actors[who]?.toLowerCase() ?? who}`;

function Because({ lcep, mark, word }: { lcep: string; mark: Mark; word: 'corrected' | 'withdrawn' }) {
  return (
    <>
      <p><span className="tag mend"><Icon name={word === 'corrected' ? 'mend' : 'withdrawn'} />{words.history[word]}</span> {dayOf(mark.at)}, {by(mark.by)}</p>
      <p>{mark.why === null ? words.history.noWhy : <>{words.history.why}: <strong>“{mark.why}”</strong></>}</p>
      <p className="small does screen-only">
        <Link to="/$lcep/log" params={{ lcep }} search={{ event: mark.position }}>See {eventNumber(mark.position)}</Link>
        {/* The event just before: what this page said until then. */}
        <Link to="." search={(now) => ({ ...now, knownAt: String(BigInt(mark.position) - 1n) })}>{words.history.asBefore}</Link>
      </p>
    </>
  );
}

/** What one event mended, which may be several fields at once. */
const Mended = ({ lcep, corrections, names }: { lcep: string; corrections: readonly Correction[]; names: Props['names'] }) => (
  <div className="mended">
    {corrections.map(({ field, before, after }) => {
      // A number says what it counts on both sides; anything else is named once.
      const told = typeof after === 'number' ? sayField : say;
      return (
        <p className="was" key={field}>
          {told === say && `${capital(fieldName(field))}: `}
          <del className="before">{told(field, before, names)}</del> <span className="soft" aria-hidden="true">→</span><span className="out"> became </span>{' '}
          <ins>{told(field, after, names)}</ins>
        </p>
      );
    })}
    {corrections[0] && <Because lcep={lcep} mark={corrections[0]} word="corrected" />}
  </div>
);

const late = (entry: Entry) => {
  const same = entry.on !== null && isoDayOf(entry.recorded.at) === entry.on;
  return `recorded ${same ? 'the same day' : dayOf(entry.recorded.at)} ${by(entry.recorded.by)}`;
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
      <h3><Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: entry.kind, ref: entry.ref }}>{entry.withdrawn === null ? said.title : <del className="before">{said.title}</del>}</Link></h3>
      {said.text !== '' && <p>{said.text}</p>}
      {[...Map.groupBy(entry.corrections, (correction) => correction.position)].map(([position, corrections]) => (
        <Mended key={position} lcep={lcep} corrections={corrections} names={names} />
      ))}
      {entry.withdrawn !== null && <div className="mended"><Because lcep={lcep} mark={entry.withdrawn} word="withdrawn" /></div>}
    </li>
  );
}
