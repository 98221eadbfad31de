import { describe, expect, it } from '@jest/globals';
import { KeyFilter } from './key-filter';

describe('A filter of keys', () => {
  it('never denies a key it was given, and seldom claims one it was not', () => {
    const filter = new KeyFilter();
    const key = (n: number) => `camden|record/participation/participation-${n}`;
    const again = Array.from({ length: 100_000 }, (_, n) => filter.add(key(n)));
    expect(again.filter(Boolean).length).toBeLessThan(100);
    expect(Array.from({ length: 100_000 }, (_, n) => n).every((n) => filter.mayHave(key(n)) && filter.add(key(n)))).toBe(true);
    const claimed = Array.from({ length: 100_000 }, (_, n) => filter.mayHave(key(n + 100_000)));
    expect(claimed.filter(Boolean).length).toBeLessThan(100);
  });
});
