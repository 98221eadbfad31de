import type { PlainDate } from '#kernel/plain-date';
import type { CorrectionNote, Note, RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, nameOf, organisationsAround, titleOf, typeOf } from './about-record';

/** One thing in the history of an organisation. */
export interface Entry {
  readonly kind: string;
  readonly ref: string;
  readonly on: PlainDate | null;
  readonly title: string;
  readonly type: string | null;
  /** What the organisation was in it: host, visitor, member … */
  readonly part: string;
  readonly values: { readonly [field: string]: unknown };
  readonly with: readonly Named[];
  readonly recorded: Said;
  readonly corrections: readonly (Said & { readonly field: string; readonly before: unknown; readonly after: unknown; readonly why: string })[];
  readonly withdrawn: (Said & { readonly why: string }) | null;
}
export interface Named {
  readonly ref: string;
  readonly name: string;
}
interface Said {
  readonly position: string;
  readonly at: string;
  readonly by: string;
}

/** A record as an entry in the history of the organisation `about`, which had this `part` in it. */
export function entryOf(book: RecordBook, row: RecordRow, part: string, about?: string): Entry {
  return {
    kind: row.kind,
    ref: row.ref,
    on: dayOf(book, row),
    title: titleOf(book, row),
    type: typeOf(book, row),
    part,
    values: row.values,
    with: organisationsAround(book, row).flatMap((ref) => (ref === about ? [] : { ref, name: nameOf(book, ref) })),
    recorded: said(row.recorded),
    corrections: row.corrections.flatMap(changesOf),
    withdrawn: row.withdrawn && { ...said(row.withdrawn), why: row.withdrawn.why },
  };
}

const said = ({ position, at, by }: Note): Said => ({ position: String(position), at, by: by.name ?? by.kind });

const changesOf = (note: CorrectionNote) =>
  Object.entries(note.changes).map(([field, after]) => ({ ...said(note), field, before: note.before[field] ?? null, after, why: note.why }));
