import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { day, type PlainDate } from '#kernel/plain-date';
import { SpecRows } from '#kernel/testing/projection-spec';
import { FIGURES, type Figure, type Figures } from '../figures';
import { byDay, recount, sumBy, type Share } from './sums';

const on = fc.date({ min: new Date('1999-11-01'), max: new Date('2001-02-28'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as PlainDate);
const share = fc.record<Share>({
  figure: fc.constantFrom(...FIGURES),
  from: fc.option(on, { nil: undefined }),
  amount: fc.integer({ min: 0, max: 1_000 }),
});
const shares = fc.array(share, { maxLength: 12 });

const naively = (all: readonly Share[], by: PlainDate): Figures =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, all.filter((one) => one.figure === figure && (one.from === undefined || one.from <= by)).reduce((sum, { amount }) => sum + amount, 0)]),
  ) as Figures;
const counting = (all: readonly Share[]) => {
  const rows = new SpecRows();
  for (const one of all) recount(rows, [], [one]);
  return rows;
};

describe('sums by day', () => {
  it('are what adding up one by one gives, on any day', () => {
    fc.assert(
      fc.property(shares, on, (all, by) => expect(sumBy(counting(all), by)).toEqual(naively(all, by))),
      { seed: 12, numRuns: 300 },
    );
  });

  it('forget what no longer counts', () => {
    fc.assert(
      fc.property(shares, shares, on, (before, now, by) => {
        const rows = counting(before);
        recount(rows, before, now);
        expect(sumBy(rows, by)).toEqual(naively(now, by));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('grow day by day to the same', () => {
    fc.assert(
      fc.property(shares, on, (all, by) => {
        const running = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<Figure, number>;
        let before: PlainDate | null = null;
        for (const [from, added] of byDay(counting(all))) {
          expect(from === null ? before : before === null || before < from).toBe(from === null ? null : true);
          if (from === null || from <= by) for (const figure of FIGURES) running[figure] += added[figure] ?? 0;
          before = from;
        }
        expect(running).toEqual(naively(all, by));
      }),
      { seed: 14 },
    );
  });

  it('include the day itself, the first and the last of a month and of a year', () => {
    const rows = counting(['2014-12-31', '2015-01-01', '2015-01-31', '2015-02-01'].map((from) => ({ figure: 'schools', from: day(from), amount: 1 })));
    const schools = ['2014-12-30', '2014-12-31', '2015-01-01', '2015-01-30', '2015-01-31', '2015-02-01', '2030-01-01'].map((by) => sumBy(rows, day(by)).schools);
    expect(schools).toEqual([0, 1, 2, 2, 3, 4, 4]);
  });

  it('write nothing where nothing changes', () => {
    const one: Share = { figure: 'schools', from: undefined, amount: 1 };
    const rows = new SpecRows();
    recount(rows, [one], [{ ...one }]);
    recount(rows, [], [{ ...one, amount: 0 }]);
    expect(rows.keys).toEqual([]);
  });
});
