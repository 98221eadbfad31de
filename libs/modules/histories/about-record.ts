import { citations } from '#kernel/record-kind';
import type { PlainDate } from '#kernel/plain-date';
import { fieldFault, refuse, shown, type Refusal } from '#kernel/refusal';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { WhoIsWho } from '../organisations/who-is-who';

type Values = RecordRow['values'];

/** An organisation by its ref and the name it has at the moment. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

/**
 * What a record is called in a list: the fields its kind says it is called by, or else as what it is part of; by its ref where
 * none of them says anything. A tag that names no record is written out, “round 2014-15”. Organisations have the name of the day: that of the record, where no other is given.
 */
export function titleOf(book: RecordBook, row: RecordRow, on: PlainDate | null = dayOf(book, row)): string {
  if (row.kind === 'organisation') return nameOf(book, row.ref, on);
  const { calledBy = ['title', 'name'], cites = {} } = book.kind(row.kind) ?? {};
  const said = (calledBy as readonly string[]).flatMap((field) => {
    const words = field in cites ? book.cited(row, field).map((one) => titleOf(book, one, on)) : [];
    if (words.length > 0) return words;
    const own = (row.values[field] ?? []) as string | string[];
    return tagged(cites[field as never]) ? [own].flat().map((one) => one.replace(':', ' ')) : own;
  });
  if (said.length > 0) return said.join(' and ');
  const whole = wholeOf(book, row);
  return whole ? titleOf(book, whole, on) : row.ref;
}

const tagged = (cites: unknown): boolean => typeof cites === 'object' && cites !== null && 'tagged' in cites;

/** The day of a record. One whose kind has no day of its own, or may leave it out, took place when what it is part of did. */
export function dayOf(book: RecordBook, row: RecordRow): PlainDate | null {
  const kind = book.kind(row.kind);
  const whole = kind?.dayOfWhole || (kind?.happenedOn === undefined && kind?.plannedOn === undefined) ? wholeOf(book, row) : undefined;
  return row.on ?? (whole ? dayOf(book, whole) : null);
}

/** The type of a meeting, a session or a partnership; what is part of one has its type. */
export function typeOf(book: RecordBook, row: RecordRow): string | null {
  const type = row.values[book.kind(row.kind)?.typedBy ?? 'type'] as string | undefined;
  const whole = type === undefined ? wholeOf(book, row) : undefined;
  return type ?? (whole ? typeOf(book, whole) : null);
}

/** What an organisation was called on a day; at last, where no day is given. */
export const nameOf = (book: RecordBook, organisation: string, on: PlainDate | null = null): string => WhoIsWho.in(book).nameOn(organisation, on);

/** These organisations as the records that are kept of them, each once, by name: that of a day, at last where none is given. */
export const named = (book: RecordBook, refs: readonly string[] = [], on: PlainDate | null = null): Named[] =>
  [...new Set(refs.map((ref) => WhoIsWho.in(book).keptOf(ref)))].map((ref) => ({ ref, name: nameOf(book, ref, on) }));

/** The organisations that these values of a kind name themselves, each once. */
export const organisationsNamedIn = (book: RecordBook, kind: string, values: Values): readonly string[] => [
  ...new Set(citations(book.kind(kind)?.cites ?? {}, values).flatMap((one) => (one.kind === 'organisation' ? one.ref : []))),
];

/** The organisations a record is about: those it names, or where it names none, those of what it cites. */
export function organisationsAround(book: RecordBook, row: RecordRow, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const named = organisationsNamedIn(book, row.kind, row.values);
  if (named.length > 0) return named;
  const [itself, cites] = [`${row.kind} ${row.ref}`, Object.keys(book.kind(row.kind)?.cites ?? {})];
  // Records of a kind may cite each other in a ring.
  if (seen.has(itself)) return [];
  return [...new Set(cites.flatMap((field) => book.cited(row, field)).flatMap((one) => organisationsAround(book, one, new Set([...seen, itself]))))];
}

/** What an organisation cited in this field was in it, in a word. */
export const partIn = (book: RecordBook, kind: string, field: string): string =>
  (book.kind(kind)?.parts as { readonly [field: string]: string } | undefined)?.[field] ?? field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What a record is part of: the nearest it says. */
function wholeOf(book: RecordBook, row: RecordRow): RecordRow | undefined {
  const { belongsTo = [] } = book.kind(row.kind) ?? {};
  for (const field of belongsTo) {
    const [whole] = book.cited(row, field);
    if (whole) return whole;
  }
  return undefined;
}

/** A view was asked for a record that nobody had recorded at its moment. */
export const unknownRecord = (kind: string, ref: string): Refusal =>
  refuse('not-found', `${kind}.unknown`, `Nothing was recorded of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replaceAll('-', ' ')} “${ref}” at that moment.`, {
    fields: [fieldFault(kind, `${kind}.unknown`, shown(ref), `the ref of a recorded ${kind.replaceAll('-', ' ')}`)],
  });
