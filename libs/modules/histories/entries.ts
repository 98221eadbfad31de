import type { PlainDate } from '#kernel/plain-date';
import type { CorrectionNote, Note, RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, named, organisationsAround, titleOf, typeOf, type Named } from './about-record';

/** One thing in the history of an organisation. */
export interface Entry {
  readonly kind: string;
  readonly ref: string;
  readonly on: PlainDate | null;
  readonly title: string;
  readonly type: string | null;
  /** What the organisation was in it: host, visitor, member … */
  readonly part: string;
  /** The organisation it was recorded of, where the history is that of another it was merged into or carried on by. */
  readonly under: Named | null;
  readonly values: { readonly [field: string]: unknown };
  readonly with: readonly Named[];
  readonly recorded: Said;
  readonly corrections: readonly (Said & { readonly field: string; readonly before: unknown; readonly after: unknown; readonly why: string })[];
  readonly withdrawn: (Said & { readonly why: string }) | null;
}
interface Said {
  readonly position: string;
  readonly at: string;
  readonly by: string;
}

/** Whose history an entry stands in: the refs of the organisation's records, and the one it was recorded of where that is another. */
interface Whose {
  readonly own?: readonly string[];
  readonly under?: Named | null;
  /** Organisations have the name of the entry's day, or of this one where it has none. */
  readonly asOf: PlainDate;
}

/** A record as an entry in a history, in which whoever it is the history of had this `part`. */
export function entryOf(book: RecordBook, row: RecordRow, part: string, { own = [], under = null, asOf }: Whose): Entry {
  const on = dayOf(book, row);
  return {
    kind: row.kind,
    ref: row.ref,
    on,
    title: titleOf(book, row, on ?? asOf),
    type: typeOf(book, row),
    part,
    under,
    values: row.values,
    with: named(book, organisationsAround(book, row), on ?? asOf).filter(({ ref }) => !own.includes(ref)),
    recorded: said(row.recorded),
    corrections: row.corrections.flatMap(changesOf),
    withdrawn: row.withdrawn && { ...said(row.withdrawn), why: row.withdrawn.why },
  };
}

const said = ({ position, at, by }: Note): Said => ({ position: String(position), at, by: by.name ?? by.kind });

const changesOf = (note: CorrectionNote) =>
  Object.entries(note.changes).map(([field, after]) => ({ ...said(note), field, before: note.before[field] ?? null, after, why: note.why }));

/** Whether an entry had happened by a day; what has no day counts always. */
export const isBy = ({ on }: Pick<Entry, 'on'>, day: PlainDate): boolean => on === null || on <= day;
