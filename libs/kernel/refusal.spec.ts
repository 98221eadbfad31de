import { describe, expect, it } from '@jest/globals';
import { fieldFault, isRefusal, orThrow, refuse, Refused, shown } from './refusal';

const no = refuse('not-found', 'walk.unknown', 'There is no such walk.');

describe('a refusal', () => {
  it('is told from any other value', () => {
    expect(isRefusal(no)).toBe(true);
    for (const value of [[], 0, '', null, undefined, { refused: 'x' }, { sentence: 'x' }, new Refused(no)]) expect(isRefusal(value)).toBe(false);
  });
  it('has what was given with it and nothing else', () => {
    expect(no).toEqual({ refused: 'walk.unknown', kind: 'not-found', sentence: 'There is no such walk.' });
    expect(refuse('stale', 'x', 'y', { data: { seen: 1 } })).toEqual({ refused: 'x', kind: 'stale', sentence: 'y', data: { seen: 1 } });
  });
  it('is thrown at the edges alone', () => {
    expect(orThrow([1])).toEqual([1]);
    expect(() => orThrow(no)).toThrow(Refused);
    expect(() => orThrow(no)).toThrow('walk.unknown: There is no such walk.');
  });
});

describe('a value in a fault', () => {
  it.each([
    ['a', '“a”'],
    [7, '“7”'],
    [false, '“false”'],
    [['a', 'b'], '“a;b”'],
    [[['a'], { b: 1 }, null], '“a list;an object;null”'],
    [{ a: 1, b: { c: 2 } }, '“a, b”'],
    ['', 'nothing'],
    [null, 'nothing'],
    [undefined, 'nothing'],
  ])('%j is shown as %s', (value, text) => expect(shown(value)).toBe(text));
  it('is cut where it is long', () => {
    expect(shown('x'.repeat(80))).toBe(`“${'x'.repeat(80)}”`);
    expect(shown('x'.repeat(81))).toBe(`“${'x'.repeat(77)}…”`);
  });
  it('is said in one sentence with what would be right', () =>
    expect(fieldFault('people', 'number.form', '“x”', 'a number').message).toBe('found “x”; expected a number'));
});
