import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instantOf, londonDay, millisecondsOf, readKnownAt, readOn, type Instant } from './time';

describe('knownAt', () => {
  it.each([
    ['0', { position: 0 }],
    ['120', { position: 120 }],
    ['007', { position: 7 }],
    ['9007199254740991', { position: Number.MAX_SAFE_INTEGER }],
    ['2015-03-31T09:00:00Z', { instant: '2015-03-31T09:00:00.000Z' }],
    ['2015-03-31T09:00Z', { instant: '2015-03-31T09:00:00.000Z' }],
    ['2015-03-31T09:00:00.5Z', { instant: '2015-03-31T09:00:00.500Z' }],
    ['2015-03-31T09:00:00.123456789Z', { instant: '2015-03-31T09:00:00.123Z' }],
  ])('takes “%s”', (text, known) => expect(readKnownAt(text)).toEqual(known));

  it.each([
    '',
    ' 120',
    '-1',
    '+1',
    '1.0',
    '1e3',
    '0x10',
    '٣',
    '9007199254740992',
    '2015-03-31',
    '2015-03-31T09:00:00',
    '2015-03-31T09:00:00+01:00',
    '2015-03-31T09:00:00z',
    '2015-03-31t09:00:00Z',
    '2015-03-31 09:00:00Z',
    '2015-02-29T09:00:00Z',
    '2015-03-31T25:00:00Z',
    '2015-03-31TZ',
    'now',
  ])('refuses “%s”', (text) => expect(readKnownAt(text)).toMatchObject({ problem: 'known-at.form' }));
});

describe('on', () => {
  it('takes a day in ISO form alone', () => {
    expect(readOn('2015-03-31')).toBe('2015-03-31');
    for (const text of ['31/03/2015', '2015-3-31', '2015-02-29', 'today', '']) expect(readOn(text)).toMatchObject({ problem: 'on.form' });
  });
});

describe('instants', () => {
  it('are UTC to the millisecond and come back', () => {
    expect(instantOf(Date.UTC(2015, 2, 31, 9))).toBe('2015-03-31T09:00:00.000Z');
    const years = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 11, 31) });
    fc.assert(fc.property(years, (ms) => expect(millisecondsOf(instantOf(ms))).toBe(ms)), { seed: 31 });
  });
});

describe('the day on a wall calendar in London', () => {
  it.each([
    // Summer time began on 29 March 2015 at 01:00 UTC, and ended on 25 October at 01:00 UTC.
    ['2015-03-28T23:59:59.999Z', '2015-03-28'],
    ['2015-03-29T00:00:00.000Z', '2015-03-29'],
    ['2015-03-29T22:59:59.999Z', '2015-03-29'],
    ['2015-03-29T23:00:00.000Z', '2015-03-30'],
    ['2015-06-30T23:30:00.000Z', '2015-07-01'],
    ['2015-10-24T22:59:59.999Z', '2015-10-24'],
    ['2015-10-24T23:00:00.000Z', '2015-10-25'],
    ['2015-10-25T23:30:00.000Z', '2015-10-25'],
    ['2015-10-26T00:00:00.000Z', '2015-10-26'],
    ['2015-12-31T23:59:59.999Z', '2015-12-31'],
    // Summer time all year round, as it was from 1968 to 1971.
    ['1970-12-31T23:30:00.000Z', '1971-01-01'],
  ])('at %s is %s', (instant, day) => expect(londonDay(instant as Instant)).toBe(day));
});
