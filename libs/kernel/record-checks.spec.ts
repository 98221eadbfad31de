import { describe, expect, it } from '@jest/globals';
import { neededWhen, neededWith, notBefore, notMoreThan, notTheSame, oneOf } from './record-checks';

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

interface Change {
  readonly what?: string;
  readonly name?: string;
  readonly by?: string;
}
const told = (faults: readonly { readonly field: string; readonly code: string; readonly expected: string }[]) => faults.map(({ field, code, expected }) => `${field} ${code}: ${expected}`);

describe('a field that another makes necessary', () => {
  const renamed = neededWhen<Change>('name', 'what', ['renamed', 'called'], 'the new name');
  const saidBy = neededWith<Change>('by', 'name', 'who said so');
  it('is asked for by certain words alone', () => {
    expect([{ what: 'renamed', name: 'A' }, { what: 'left' }, {}].flatMap(renamed)).toEqual([]);
    expect(told(renamed({ what: 'called' }))).toEqual(['name field.needed: the new name']);
  });
  it('is asked for wherever the other is said', () => {
    expect([{ name: 'A', by: 'B' }, { by: 'B' }, {}].flatMap(saidBy)).toEqual([]);
    expect(told(saidBy({ name: 'A' }))).toEqual(['by field.needed: who said so']);
  });
});

describe('one of two fields', () => {
  const either = oneOf<Change>('name', 'by', 'a name');
  it('is enough', () => expect([{ name: 'A' }, { by: 'B' }, { name: 'A', by: 'B' }].flatMap(either)).toEqual([]));
  it('must be there, and the first is asked for', () => expect(told(either({ what: 'left' }))).toEqual(['name cell.empty: a name']));
});

describe('two fields that name records', () => {
  const others = notTheSame<Change>('by', 'name', 'another one');
  it('may not name the same', () => expect(told(others({ name: 'A', by: 'A' }))).toEqual(['by reference.same: another one']));
  it('may name different ones, or none', () => expect([{ name: 'A', by: 'B' }, { name: 'A' }, {}].flatMap(others)).toEqual([]));
});
