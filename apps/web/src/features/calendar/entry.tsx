import type { CalendarEntry } from '../../answers/meetings';
import { ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { kindWords, recordTitle } from '../../shell/plain';
import { StateTag } from '../../shell/state-tag';
import { hours } from '../../time/format';
import { recordPages } from '../../words/record-pages';
import { states } from '../../words/work';

/** What the line says already: it happened, or it is to come. Any other state is said in a word. */
const PLAIN = ['held', 'planned', 'settled'];
const struck = ({ state }: CalendarEntry) => state === 'cancelled';

/** Solid where it happened, dashed where it has not yet, or where nobody has said that it did. */
export const lineOf = ({ state }: CalendarEntry) => (state === 'held' || state === 'settled' ? 'solid' : state === 'cancelled' ? 'off' : 'dashed');

const Title = ({ lcep, entry, called = entry.title }: { lcep: string; entry: CalendarEntry; called?: string }) => (
  <ToRecord lcep={lcep} kind={entry.kind} of={entry.ref}>{struck(entry) ? <del>{called}</del> : called}<span className="out">, {kindWords(entry.kind).one}, {states[entry.state]}</span></ToRecord>
);

/** In a square of the month: as little as tells it apart. */
export const InSquare = ({ lcep, entry }: { lcep: string; entry: CalendarEntry }) => (
  <li className={lineOf(entry)}>
    {entry.startsAt !== null && <span className="soft small">{entry.startsAt} </span>}
    <Icon name={entry.kind} /> <Title lcep={lcep} entry={entry} />
    {!PLAIN.includes(entry.state) && <StateTag state={entry.state} />}
  </li>
);

/** In the list of a phone. */
export const InList = ({ lcep, entry }: { lcep: string; entry: CalendarEntry }) => (
  <li className={lineOf(entry)}>
    <p className="meta"><span className="tag"><Icon name={entry.kind} />{kindWords(entry.kind).one}</span><StateTag state={entry.state} /></p>
    <h4><Title lcep={lcep} entry={entry} called={recordTitle(entry.kind, entry.title)} /></h4>
    <p className="soft small">{[hours(entry.startsAt, entry.endsAt), entry.place ?? '', recordPages.list.withMany(entry.organisations.map(({ name }) => name))].filter(Boolean).join(' · ')}</p>
  </li>
);
