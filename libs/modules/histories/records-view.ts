import { choice, digits, label } from '#kernel/fields';
import { folded } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { Moment, View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, named, organisationsAround, titleOf, typeOf, type Named } from './about-record';

const STATES = ['standing', 'withdrawn'] as const;

class RecordsQuery {
  @Is(label, { says: 'Kind of record: meeting, need, organisation …' }) kind!: string;
  @Is(label, { optional: true, says: 'Words of its title or of whom it names, in any order.' }) search?: string;
  @Is(label, { optional: true, says: 'Only those whose own field `kind` says this: of organisations, the schools.' }) only?: string;
  @Is(choice(...STATES), { optional: true, says: 'Those that stand, or those that were withdrawn; standing where absent.' }) state?: (typeof STATES)[number];
  @Is(digits(1, 2_000), { optional: true, says: 'At most so many; 500 where absent.' }) limit?: string;
}
export interface ListedRecord {
  readonly ref: string;
  readonly title: string;
  readonly type: string | null;
  readonly day: PlainDate | null;
  readonly with: readonly Named[];
  /** How often it was corrected. */
  readonly corrections: number;
}

export const recordsView: View<RecordsQuery, { records: ListedRecord[]; more: boolean }> = {
  name: 'records',
  summary: 'The records of one kind up to the day `on`, the newest first.',
  query: RecordsQuery,
  async answer({ kind, only, search = '', state = 'standing', limit = '500' }, at) {
    const book = await at.records();
    const wanted = search.split(/\s+/).map(folded).filter((word) => word !== '');
    const found = [...dated(book, at, kind)]
      .filter(({ row }) => only === undefined || row.values['kind'] === only)
      .filter(({ row }) => (row.withdrawn !== null) === (state === 'withdrawn'))
      .map(({ row, day }) => listed(book, row, day))
      .filter((one) => fits(one, wanted))
      .sort(newestFirst);
    return { records: found.slice(0, Number(limit)), more: found.length > Number(limit) };
  },
};

/** Attendance is dated by its session, so the day is asked of the book and not of the row. */
function* dated(book: RecordBook, { on }: Moment, kind: string) {
  for (const row of book.all(kind)) {
    const day = dayOf(book, row);
    if (day === null || day <= on) yield { row, day };
  }
}

const listed = (book: RecordBook, row: RecordRow, day: PlainDate | null): ListedRecord => ({
  ref: row.ref,
  title: titleOf(book, row),
  type: typeOf(book, row),
  day,
  with: named(book, organisationsAround(book, row), day).filter(({ ref }) => row.kind !== 'organisation' || ref !== row.ref),
  corrections: row.corrections.length,
});

function fits({ title, ref, with: others }: ListedRecord, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = folded([title, ref, ...others.map(({ name }) => name)].join(' '));
  return wanted.every((word) => text.includes(word));
}

const newestFirst = (a: ListedRecord, b: ListedRecord): number =>
  (b.day ?? '').localeCompare(a.day ?? '') || a.title.localeCompare(b.title, 'en-GB') || a.ref.localeCompare(b.ref);
