import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { saysTheSame } from './json';

// Names that every object inherits are names like any other.
const name = fc.oneof(fc.string(), fc.constantFrom('constructor', 'toString', '__proto__', 'hasOwnProperty'));
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const values = fc.dictionary(name, fc.oneof(leaf, fc.array(fc.string()), fc.dictionary(name, leaf)));

describe('saying the same', () => {
  it('is so of itself, and either way round', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(saysTheSame(a, a)).toBe(true);
        expect(saysTheSame(a, b)).toBe(saysTheSame(b, a));
      }),
      { seed: 2014 },
    );
  });

  it('does not depend on the order of a list or of the fields', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), values, fc.gen(), (list, others, gen) => {
        const shuffled = gen(fc.shuffledSubarray, list, { minLength: list.length });
        const reversed = Object.fromEntries(Object.entries(others).reverse());
        expect(saysTheSame({ ...others, list }, { list: shuffled, ...reversed, ...('list' in others ? { list: shuffled } : {}) })).toBe(true);
      }),
      { seed: 2015 },
    );
  });

  it('is not so once anything is added or taken away', () => {
    fc.assert(
      fc.property(values, name, fc.string(), (before, field, value) => {
        fc.pre(!Object.hasOwn(before, field) || before[field] === undefined);
        const after = Object.fromEntries([...Object.entries(before), [field, value]]);
        expect(saysTheSame(before, after)).toBe(false);
        expect(saysTheSame(after, before)).toBe(false);
      }),
      { seed: 2016 },
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, true],
    [{ a: ['x', 'y'] }, { a: ['x', 'y', 'y'] }, false],
    [{ a: ['x', 'x', 'y'] }, { a: ['x', 'y', 'y'] }, false],
    [{ a: ['1'] }, { a: [1] }, false],
    [{ a: '1' }, { a: 1 }, false],
    [{ a: [] }, { a: {} }, false],
    [{ a: { b: 1 } }, { a: { b: 2 } }, false],
    [[{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], true],
    [null, undefined, false],
    [null, {}, false],
    [0, false, false],
    ['', null, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(saysTheSame(a, b)).toBe(same);
    expect(saysTheSame(b, a)).toBe(same);
  });
});
