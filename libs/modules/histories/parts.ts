import type { RecordBook, RecordRow } from '#platform/record-book';
import { partIn } from './about-record';

/** A record, and what an organisation was in it. */
export interface Part {
  readonly row: RecordRow;
  readonly part: string;
  /** The ref of the organisation that was in it. */
  readonly of: string;
}

/** Everything an organisation was in, directly or through its partnerships: projects, their sessions, and evidence of them. */
export function partsIn(book: RecordBook, of: string): Part[] {
  const itself = book.get('organisation', of);
  const direct = [...book.citing('organisation', of)].map(({ row, fields }) => ({ row, part: partIn(book, row.kind, fields[0]!), of }));
  const partnerships = direct.flatMap(({ row }) => (row.kind === 'partnership' ? row : joined(book, row)));
  const within = partnerships.flatMap((row) => citing(book, row, of));
  const all = [...direct, ...within, ...within.flatMap(({ row }) => (row.kind === 'project' ? citing(book, row, of) : []))];
  return [...(itself ? [{ row: itself, part: 'itself', of }] : []), ...all];
}
const citing = (book: RecordBook, { kind, ref }: RecordRow, of: string): Part[] => [...book.citing(kind, ref)].map(({ row }) => ({ row, part: 'member', of }));

/** The partnership that an organisation joined by this record. */
const joined = (book: RecordBook, { kind, values, withdrawn }: RecordRow): RecordRow | [] =>
  (kind === 'partnership-change' && values['what'] === 'partner-joined' && !withdrawn && book.get('partnership', String(values['partnership']))) || [];

/** Each record once: the first part that is known of it. */
export const once = (parts: readonly Part[]): Part[] => [...new Map(parts.toReversed().map((one) => [`${one.row.kind} ${one.row.ref}`, one])).values()].reverse();
