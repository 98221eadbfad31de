import { describe, expect, it } from '@jest/globals';
import { differencesBetween, itemsIn } from './differences';

describe('differences between two answers', () => {
  it('are named by where they stand', () =>
    expect(differencesBetween({ figures: { schools: 3, walks: 1 }, note: null }, { figures: { schools: 4, walks: 1 }, note: 'x' })).toEqual([
      { path: 'figures.schools', then: 3, now: 4 },
      { path: 'note', then: null, now: 'x' },
    ]));
  it('know items of lists by kind and ref, wherever they stand', () =>
    expect(differencesBetween([{ ref: 'a', n: 1 }, { ref: 'b', n: 1 }], [{ ref: 'b', n: 2 }, { ref: 'a', n: 1 }, { kind: 'need', ref: 'a', n: 3 }], 'list')).toEqual([
      { path: 'list[b].n', then: 1, now: 2 },
      { path: 'list[need a]', then: null, now: { kind: 'need', ref: 'a', n: 3 } },
    ]));
  it('know other items, and a second of the same name, by their place', () => {
    expect(differencesBetween([1, 2], [1, 3, 4])).toEqual([{ path: '[1]', then: 2, now: 3 }, { path: '[2]', then: null, now: 4 }]);
    expect(differencesBetween([{ ref: 'a' }], [{ ref: 'a' }, { ref: 'a', n: 1 }])).toEqual([{ path: '[1]', then: null, now: { ref: 'a', n: 1 } }]);
  });
  it('are none between equals, and not overlooked between a list and none', () => {
    expect(differencesBetween({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
    expect(differencesBetween({ a: [1] }, { a: {} })).toEqual([{ path: 'a', then: [1], now: {} }]);
  });
});

describe('items of an answer', () => {
  const isRecord = (kind: string, ref: string) => kind === 'meeting' && ref === 'm';
  it('are those that name a record, however deep, or are of the kind that the view lists', () => {
    const answer = { top: { kind: 'meeting', ref: 'm', inner: [{ kind: 'school', ref: 's' }] }, other: { ref: 1 } };
    expect([...itemsIn(answer, isRecord, 'organisation').keys()]).toEqual(['meeting m', 'organisation s']);
    expect([...itemsIn(answer, isRecord, undefined).keys()]).toEqual(['meeting m']);
  });
});
