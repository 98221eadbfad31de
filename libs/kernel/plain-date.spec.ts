import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { day, isPlainDate, later, readDay } from './plain-date';

const problemOf = (text: string) => {
  const read = readDay(text);
  return typeof read === 'string' ? read : read.problem;
};

describe('reading a day', () => {
  it.each([
    ['2014-10-14', '2014-10-14'],
    ['14/10/2014', '2014-10-14'],
    [' 14/10/2014 ', '2014-10-14'],
    ['2014-1-5', '2014-01-05'],
    ['5/1/2014', '2014-01-05'],
    ['2016-02-29', '2016-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['31/12/2100', '2100-12-31'],
  ])('takes “%s” as %s', (text, read) => expect(readDay(text)).toBe(read));

  it.each(['', '14.10.2014', '14 October 2014', '14/10/14', '2014/10/14', '2014-10', '20141014', '2014-10-14T00:00:00Z', '41927'])(
    'refuses the form of “%s”',
    (text) => expect(problemOf(text)).toBe('date.form'),
  );
  it.each(['2014-02-29', '31/04/2014', '2100-02-29', '2014-13-01', '14/13/2014', '2014-00-10', '0/1/2014', '10/31/2014'])(
    'refuses “%s”, which is in no calendar',
    (text) => expect(problemOf(text)).toBe('date.impossible'),
  );
  it.each(['1899-12-31', '2101-01-01', '30/12/1899', '0014-10-14'])('refuses the year of “%s”', (text) => expect(problemOf(text)).toBe('date.year'));

  it('reads both ways of writing a day alike', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(readDay(iso)).toBe(iso);
        expect(readDay(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
        expect(isPlainDate(iso)).toBe(true);
      }),
      { seed: 1900 },
    );
  });
});

describe('a day as it is stored', () => {
  it.each(['14/10/2014', '2014-1-05', ' 2014-10-14', '2014-02-30', 20141014, null, undefined])('is not %p', (value) =>
    expect(isPlainDate(value)).toBe(false));
  it('is what a literal must be', () => {
    expect(day('2014-10-14')).toBe('2014-10-14');
    expect(() => day('14/10/2014')).toThrow('“14/10/2014” is not a day');
    expect(() => day('2014-02-30')).toThrow();
  });
});

describe('the later of two days', () => {
  const [first, second] = [day('2014-10-14'), day('2014-11-02')];
  it('is the later, whichever comes first', () => {
    expect(later(first, second)).toBe(second);
    expect(later(second, first)).toBe(second);
    expect(later(first, first)).toBe(first);
  });
  it('is any day beside “always”', () => {
    expect(later(undefined, first)).toBe(first);
    expect(later(first, undefined)).toBe(first);
    expect(later(undefined, undefined)).toBeUndefined();
  });
});
