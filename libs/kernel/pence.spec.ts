import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { MOST_PENCE, poundsOf, readPounds, type Pence } from './pence';

describe('reading pounds', () => {
  it.each([
    ['1325', 132_500],
    ['1325.5', 132_550],
    ['1325.05', 132_505],
    ['1,325.50', 132_550],
    ['£12.5', 1_250],
    ['£ 12', 1_200],
    [' 12 ', 1_200],
    ['1,234,567.89', 123_456_789],
    ['0', 0],
    ['0.07', 7],
    ['1000000000', MOST_PENCE],
  ])('takes “%s” as %d pence', (text, pence) => expect(readPounds(text)).toBe(pence));

  it.each(['', '-5', '12.345', '12,5', '1,23', '12,345,6', '.5', '5.', '12 pounds', '1e3', '£', '12-10', '01/02/2014'])(
    'refuses the form of “%s”',
    (text) => expect(readPounds(text)).toMatchObject({ problem: 'money.form' }),
  );
  it('refuses more than there is', () => {
    expect(readPounds('1000000000.01')).toMatchObject({ problem: 'money.absurd' });
    expect(readPounds('9'.repeat(400))).toMatchObject({ problem: 'money.absurd' });
  });

  it('writes what it reads, to the penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_PENCE }), (pence) => {
        expect(readPounds(poundsOf(pence as Pence))).toBe(pence);
      }),
      { seed: 1325 },
    );
  });
  it('writes whole pounds without pence', () => {
    expect(poundsOf(132_500 as Pence)).toBe('1325');
    expect(poundsOf(132_550 as Pence)).toBe('1325.50');
    expect(poundsOf(7 as Pence)).toBe('0.07');
  });
});
