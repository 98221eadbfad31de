import type { PlainDate } from '#kernel/plain-date';
import { table, type Rows } from '#kernel/projection';
import { FIGURES, type Figure, type Figures } from '../figures';

/**
 * Running sums by day, month and year, so that a figure *ever by* a day takes at most one row a year, eleven months and 31
 * days, however long the record is. What has no day counts always.
 */
type Sums = { readonly [F in Figure]?: number };
const sums = table<Sums>('sum');
const span = table<{ readonly years: readonly string[] }>('span');
const ALWAYS = 'always';

/** What one thing adds to a figure, from a day on. */
export interface Share {
  readonly figure: Figure;
  readonly from: PlainDate | undefined;
  readonly amount: number;
}

/** Counts `now` instead of `before`. */
export function recount(rows: Rows, before: readonly Share[], now: readonly Share[]): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  for (const share of before) add(rows, share, -share.amount);
  for (const share of now) add(rows, share, share.amount);
}

function add(rows: Rows, { figure, from }: Share, amount: number): void {
  if (amount === 0) return;
  for (const bucket of from === undefined ? [ALWAYS] : [yearKey(from), monthKey(from), dayKey(from)]) {
    const { [figure]: sum = 0, ...others } = sums.get(rows, bucket) ?? {};
    sums.put(rows, bucket, { ...others, [figure]: sum + amount });
  }
  if (from !== undefined) noteYear(rows, from.slice(0, 4));
}

function noteYear(rows: Rows, year: string): void {
  const { years } = span.get(rows, 'all') ?? { years: [] };
  if (!years.includes(year)) span.put(rows, 'all', { years: [...years, year].sort() });
}

/** The figures ever by a day, inclusive. */
export function sumBy(rows: Pick<Rows, 'get'>, on: PlainDate): Figures {
  const [year = '', month = '', day = ''] = on.split('-');
  const years = (span.get(rows, 'all')?.years ?? []).filter((one) => one < year).map((one) => `y/${one}`);
  const counted = [
    ALWAYS,
    ...years,
    ...numbers(1, Number(month) - 1).map((one) => `m/${year}-${one}`),
    ...numbers(1, Number(day)).map((one) => `d/${year}-${month}-${one}`),
  ].flatMap((bucket) => sums.get(rows, bucket) ?? []);
  const total = (figure: Figure) => counted.reduce((sum, one) => sum + (one[figure] ?? 0), 0);
  return Object.fromEntries(FIGURES.map((figure) => [figure, total(figure)])) as Figures;
}

/** What was added on each day, in order; the first entry has no day and holds what counts always. */
export function* byDay(rows: { range<R extends object>(prefix: string): Iterable<readonly [string, Readonly<R>]> }): Generator<[PlainDate | null, Sums]> {
  for (const [, always] of rows.range<Sums>(sums.key(ALWAYS))) yield [null, always];
  for (const [key, added] of rows.range<Sums>(sums.key('d/'))) yield [key.slice(-10) as PlainDate, added];
}

const yearKey = (day: PlainDate) => `y/${day.slice(0, 4)}`;
const monthKey = (day: PlainDate) => `m/${day.slice(0, 7)}`;
const dayKey = (day: PlainDate) => `d/${day}`;
const numbers = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index).padStart(2, '0'));
