import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { earliest, tallied, type Days } from './days';

const [first, second] = [day('2014-09-01'), day('2014-10-14')];

describe('days on which things fall', () => {
  it('know the earliest, whatever the order they came in', () => {
    expect(earliest(tallied(tallied({}, second, 1), first, 1))).toBe(first);
    expect(earliest({})).toBeUndefined();
  });

  it('forget a day only when the last thing on it is gone', () => {
    const twice: Days = tallied(tallied(tallied({}, second, 1), first, 1), first, 1);
    expect(earliest(tallied(twice, first, -1))).toBe(first);
    expect(tallied(tallied(twice, first, -1), first, -1)).toEqual({ [second]: 1 });
  });

  it('do not change by no day', () => {
    expect(tallied({ [first]: 1 }, undefined, -1)).toEqual({ [first]: 1 });
  });
});
