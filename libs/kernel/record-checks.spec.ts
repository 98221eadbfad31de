import { describe, expect, it } from '@jest/globals';
import { notBefore, notMoreThan } from './record-checks';

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
