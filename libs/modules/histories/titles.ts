import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';

/** What a record is called in a list, where it has no title of its own. */
export function titleOf(book: RecordBook, row: RecordRow): string {
  const { values } = row;
  const named = (...fields: string[]) => fields.map((field) => nameOf(book, String(values[field]))).join(' and ');
  switch (row.kind) {
    case 'participation':
      return titleOfCited(book, 'project', values['project']);
    case 'attendance':
      return titleOfCited(book, 'learning-session', values['session']);
    case 'need':
      return named('school');
    case 'introduction':
      return named('school', 'organisation');
    case 'learning-walk':
      return named('host');
    case 'evidence':
      return titleOfTagged(book, String(values['about']));
    default:
      return String(values['title'] ?? values['name'] ?? row.ref);
  }
}

/** Attendance has no day of its own: it took place when its session did. */
export const dayOf = (book: RecordBook, row: RecordRow): PlainDate | null => sessionOf(book, row)?.on ?? row.on;

/** The type of a meeting, a session (also for attendance at it) or a partnership. */
export function typeOf(book: RecordBook, row: RecordRow): string | null {
  const { values } = sessionOf(book, row) ?? row;
  return ((row.kind === 'partnership' ? values['kind'] : values['type']) as string | undefined) ?? null;
}

export const nameOf = (book: RecordBook, organisation: string): string =>
  String(book.get('organisation', organisation)?.values['name'] ?? organisation);

const sessionOf = (book: RecordBook, row: RecordRow) =>
  row.kind === 'attendance' ? book.get('learning-session', String(row.values['session'])) : undefined;

/** What a tagged ref names: the record by its title; a tag of no record is written out, “round 2014-15”. */
function titleOfTagged(book: RecordBook, tagged: string): string {
  const [kind, ref] = [tagged.slice(0, tagged.indexOf(':')), tagged.slice(tagged.indexOf(':') + 1)];
  const row = book.get(kind, ref);
  return row ? titleOf(book, row) : `${kind} ${ref}`;
}

const titleOfCited = (book: RecordBook, kind: string, ref: unknown) => String(book.get(kind, String(ref))?.values['title'] ?? ref);
