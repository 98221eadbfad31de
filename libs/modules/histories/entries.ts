import type { PlainDate } from '#kernel/plain-date';
import type { CorrectionNote, Note, RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, nameOf, titleOf, typeOf } from './titles';

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

/** The words for a field of a citation, seen from the organisation that is cited. */
const PARTS: { readonly [field: string]: string } = {
  organisationsPresent: 'present',
  school: 'school',
  schools: 'asked',
  organisation: 'organisation',
  members: 'member',
  provider: 'provider',
  host: 'host',
  visitors: 'visitor',
};
/** Fields of a record that name organisations: any other may say the same by chance, since a ref is unique for its kind alone. */
export const ORGANISATION_FIELDS: readonly string[] = Object.keys(PARTS);

/** The refs of the organisations that these values name, each once. */
export const organisationsNamedIn = (values: { readonly [field: string]: unknown }): readonly string[] => [
  ...new Set(ORGANISATION_FIELDS.flatMap((field) => (values[field] ?? []) as string | string[])),
];

export function entryOf(book: RecordBook, row: RecordRow, part: string, about?: string): Entry {
  return {
    kind: row.kind,
    ref: row.ref,
    on: dayOf(book, row),
    title: titleOf(book, row),
    type: typeOf(book, row),
    part: PARTS[part] ?? part,
    values: row.values,
    with: namedIn(book, row).filter(({ ref }) => ref !== about),
    recorded: said(row.recorded),
    corrections: row.corrections.flatMap(changesOf),
    withdrawn: row.withdrawn && { ...said(row.withdrawn), why: row.withdrawn.why },
  };
}

const said = ({ position, at, by }: Note): Said => ({ position: String(position), at, by: by.name ?? by.kind });

const changesOf = (note: CorrectionNote) =>
  Object.entries(note.changes).map(([field, after]) => ({ ...said(note), field, before: note.before[field] ?? null, after, why: note.why }));

/** Everyone named in a record; for projects and their participation, the members of the partnership. */
export function namedIn(book: RecordBook, row: RecordRow): Named[] {
  const partnership = partnershipOf(book, row);
  return organisationsNamedIn((partnership ?? row).values).map((ref) => ({ ref, name: nameOf(book, ref) }));
}

function partnershipOf(book: RecordBook, row: RecordRow): RecordRow | undefined {
  const project = row.kind === 'participation' ? book.get('project', String(row.values['project'])) : row.kind === 'project' ? row : undefined;
  return project && book.get('partnership', String(project.values['partnership']));
}
