import { byName } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { WhoIsWho } from './who-is-who';

/** Everybody who had joined by a day, each by the ref of the record that is kept, in the order of their names of that day. */
export const byNames = (book: RecordBook, on: PlainDate): readonly string[] => book.remembered('organisations by name', sorted, on);

function sorted(book: RecordBook, on: PlainDate): readonly string[] {
  const names = book.rememberedEach('names of organisations', 'organisation', nameOn, on);
  return [...names].sort(([a, first], [b, second]) => byName(first, second) || (a < b ? -1 : 1)).map(([ref]) => ref);
}

function nameOn(book: RecordBook, row: RecordRow, on: PlainDate): string | undefined {
  const who = WhoIsWho.in(book);
  return who.joinedBy(row, on) && who.nameOn(row.ref, on);
}
