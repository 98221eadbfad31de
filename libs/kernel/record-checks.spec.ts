import { describe, expect, it } from '@jest/globals';
import { all, endsAfterStart, neededWhen, neededWith, notBefore, notBoth, notMoreThan, notTheSame, oneOf } from './record-checks';

interface Stay {
  readonly from?: string;
  readonly to?: string;
  readonly some?: number;
  readonly all?: number;
}
const days = notBefore<Stay>('to', 'from', 'The end');
const parts = notMoreThan<Stay>('some', 'all');

describe('a day that is not before another', () => {
  it.each<Stay>([{ from: '2014-10-14', to: '2014-10-14' }, { from: '2014-10-14', to: '2015-01-01' }, { from: '2014-10-14' }, { to: '2014-10-14' }, {}])(
    'may stand in %j',
    (values) => expect(days(values)).toEqual([]),
  );
  it('is shown at the later field', () =>
    expect(days({ from: '2014-10-14', to: '2014-10-13' })).toMatchObject([
      { field: 'to', code: 'date.before', found: '“2014-10-13”', expected: 'a day not before 2014-10-14: The end can’t come first' },
    ]));
});

describe('a part of a whole', () => {
  it.each<Stay>([{ some: 3, all: 3 }, { some: 0, all: 0 }, { some: 3 }, { all: 3 }, {}])('may be %j', (values) => expect(parts(values)).toEqual([]));
  it('is not more than the whole', () =>
    expect(parts({ some: 4, all: 3 })).toMatchObject([{ field: 'some', code: 'number.more-than-whole', found: '“4”', expected: 'at most 3, the number it is part of' }]));
});

interface Task {
  readonly done?: string;
  readonly dropped?: string;
  readonly why?: string;
}
const codes = (faults: readonly { readonly field: string; readonly code: string }[]) => faults.map(({ field, code }) => `${field} ${code}`);

describe('times of a day', () => {
  it('end not before they start', () => {
    for (const right of [{ startsAt: '09:30', endsAt: '16:00' }, { startsAt: '09:30', endsAt: '09:30' }, { startsAt: '09:30' }, { endsAt: '09:30' }, {}]) expect(endsAfterStart(right)).toEqual([]);
    expect(codes(endsAfterStart({ startsAt: '16:00', endsAt: '09:30' }))).toEqual(['endsAt time.before']);
  });
});

describe('fields that depend on each other', () => {
  const needsWhy = neededWith<Task>('why', 'dropped', 'the reason');
  it('are needed with another', () => {
    for (const right of [{}, { why: 'x' }, { dropped: '2015-01-01', why: 'x' }]) expect(needsWhy(right)).toEqual([]);
    expect(needsWhy({ dropped: '2015-01-01' })).toMatchObject([{ field: 'why', code: 'field.needed', found: 'nothing', expected: 'the reason' }]);
  });
  it('are needed when another says a certain word', () => {
    const needsWhyFor = neededWhen<Task>('why', 'done', ['never', 'late'], 'the reason');
    for (const right of [{}, { done: 'today' }, { done: 'late', why: 'x' }]) expect(needsWhyFor(right)).toEqual([]);
    expect(codes(needsWhyFor({ done: 'late' }))).toEqual(['why field.needed']);
  });
  it('are not both filled in', () => {
    expect([notBoth<Task>('done', 'dropped')({ done: 'a' }), notBoth<Task>('done', 'dropped')({ dropped: 'a' })]).toEqual([[], []]);
    expect(codes(notBoth<Task>('done', 'dropped')({ done: 'a', dropped: 'b' }))).toEqual(['done field.either-or']);
  });
  it('are not both empty', () => {
    expect([oneOf<Task>('done', 'dropped', 'a day')({ done: 'a' }), oneOf<Task>('done', 'dropped', 'a day')({ dropped: 'a' })]).toEqual([[], []]);
    expect(codes(oneOf<Task>('done', 'dropped', 'a day')({ why: 'x' }))).toEqual(['done cell.empty']);
  });
  it('do not say the same', () => {
    expect([notTheSame<Task>('done', 'why', 'another')({ done: 'a', why: 'b' }), notTheSame<Task>('done', 'why', 'another')({})]).toEqual([[], []]);
    expect(codes(notTheSame<Task>('done', 'why', 'another')({ done: 'a', why: 'a' }))).toEqual(['done reference.same']);
  });
  it('are all told of at once', () =>
    expect(codes(all<Task>(needsWhy, notBoth<Task>('done', 'dropped'))({ done: 'a', dropped: 'b' }))).toEqual(['why field.needed', 'done field.either-or']));
});
