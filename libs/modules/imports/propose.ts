import type { StreamKind } from '#platform/business-module';
import { plainHeader, type KnownColumn, type MatchedColumn } from './columns';

/** What a header that nobody knows may mean. Somebody has to agree: nothing is read by it alone. */
export interface Proposal {
  /** Null: it was left out on purpose before. */
  readonly column: string | null;
  /** `before`: an import of this LCEP said so; `words`: it says what the column says in other words. */
  readonly because: 'before' | 'words';
}

/** Words of one meaning in the headers of spreadsheets; the first stands for the others, as it does in the format. */
const SAME = [
  ['on', 'date', 'day', 'when'],
  ['name', 'title', 'called', 'heading'],
  ['ref', 'id', 'reference', 'code'],
  ['place', 'venue', 'location', 'where', 'room'],
  ['note', 'comment', 'remark'],
  ['why', 'reason'],
  ['cost', 'price', 'amount'],
  ['hour', 'duration', 'length'],
  ['round', 'year'],
  ['member', 'partner'],
  ['send', 'sen'],
  ['held', 'happen', 'took'],
  ['joined', 'join', 'since'],
  ['postcode', 'postal', 'zip'],
  ['present', 'attend', 'attendee', 'attendance'],
  ['quote', 'quotation', 'said'],
  ['young', 'pupil', 'child', 'children', 'student', 'learner', 'participant'],
] as const;
const MEANING = new Map<string, string>(SAME.flatMap(([first, ...others]) => others.map((word) => [word, first] as const)));
const SILENT = new Set(['of', 'the', 'a', 'an', 'in', 'at', 'by', 'for', 'and', 'whom', 'gbp', 'pound', 'people', 'number', 'total']);

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|s|y)$/, '') : word);
const meaning = (word: string): string => MEANING.get(word) ?? MEANING.get(stem(word)) ?? stem(word);

/** `Post-Code` and `postcode` are one word. */
const letters = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}]+/gu, '');

/** What a header speaks of: `Dates of delivery (UK)` → `on`, `deliver`, `uk`. */
function meanings(header: string, silent: ReadonlySet<string>): ReadonlySet<string> {
  const words = header.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '' && !SILENT.has(word));
  const telling = words.filter((word) => !silent.has(stem(word)));
  // The header “Meeting” speaks of nothing but meetings.
  return new Set((telling.length > 0 ? telling : words).map(meaning));
}

/** What is proposed for each header that is left over, by the header. No column is proposed twice. */
export function proposals(kind: StreamKind | undefined, known: readonly KnownColumn[], matched: readonly MatchedColumn[], before: ReadonlyMap<string, string | null>): ReadonlyMap<string, Proposal> {
  const free = known.filter(({ column }) => !matched.some((one) => one.column === column));
  const own = new Set([kind?.kind, kind?.file].flatMap((name) => name?.split(/[-_]/) ?? []).map(stem));
  const found = new Map<string, Proposal>();
  const isFree = (column: string) => free.some((one) => one.column === column) && ![...found.values()].some((one) => one.column === column);
  const unknown = matched.filter(({ header, by }) => by === 'none' && header !== '').map(({ header }) => header);
  for (const header of unknown) {
    const used = before.get(plainHeader(header));
    if (used === null || (used !== undefined && isFree(used))) found.set(header, { column: used, because: 'before' });
  }
  for (const header of unknown.filter((one) => !found.has(one))) {
    const left = free.filter(({ column }) => isFree(column));
    const column = left.find((one) => letters(one.column) === letters(header))?.column ?? best(meanings(header, own), left, own, kind?.record?.happenedOn);
    if (column !== undefined) found.set(header, { column, because: 'words' });
  }
  return found;
}

/** The one column that says most nearly the same; of several, the record's own day. */
function best(said: ReadonlySet<string>, free: readonly KnownColumn[], own: ReadonlySet<string>, itsDay: string | undefined): string | undefined {
  const likeness = free.flatMap((one) => {
    const says = meanings(one.column.replaceAll('_', ' '), own);
    const both = [...says].filter((word) => said.has(word)).length;
    // The name of a school is not its ref.
    const isPart = both === said.size || (both === says.size && !said.has('name'));
    return both > 0 && isPart ? [{ one, share: both / (says.size + said.size - both) }] : [];
  });
  const most = Math.max(...likeness.map(({ share }) => share));
  const nearest = likeness.filter(({ share }) => share === most).map(({ one }) => one);
  return (nearest.length === 1 ? nearest[0] : nearest.find(({ property }) => property !== undefined && property === itsDay))?.column;
}
