import { describe, expect, it } from '@jest/globals';
import { randomPool } from './random-pool';

describe('random bytes from a pool', () => {
  it('are as many as were asked for, and never the same twice', () => {
    const random = randomPool();
    const sizes = [...Array.from({ length: 2_000 }, (_, index) => 8 + (index % 30)), 5_000];
    const given = sizes.map((size) => random(size));
    expect(given.map(({ length }) => length)).toEqual(sizes);
    expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(sizes.length);
  });

  it('stay as they were given, however many come after', () => {
    const random = randomPool();
    const first = random(12);
    const before = first.toString('hex');
    for (let left = 1_000; left > 0; left--) random(12);
    expect(first.toString('hex')).toBe(before);
  });
});
