import { describe, expect, it } from '@jest/globals';
import { parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';
import { byMonth } from '../../apps/web/src/charts/by-month';
import { dayOf, exactMoment, isoDayOf, moment, monthName } from '../../apps/web/src/time/format';

describe('a British clock', () => {
  it.each([
    // Clocks go forward on 29 March 2015 at 01:00 UTC.
    ['2015-03-29T00:59:59Z', '00:59 on 29 March 2015'],
    ['2015-03-29T01:00:00Z', '02:00 on 29 March 2015'],
    ['2015-03-28T23:30:00Z', '23:30 on 28 March 2015'],
    ['2015-03-29T23:30:00Z', '00:30 on 30 March 2015'],
    // And back on 25 October 2015 at 01:00 UTC: half past one comes twice.
    ['2015-10-25T00:30:00Z', '01:30 on 25 October 2015'],
    ['2015-10-25T01:30:00Z', '01:30 on 25 October 2015'],
    ['2015-10-24T23:00:00Z', '00:00 on 25 October 2015'],
    ['2015-10-25T23:59:59Z', '23:59 on 25 October 2015'],
  ])('shows %s as %s', (instant, text) => expect(moment(instant)).toBe(text));
  it('gives an instant the day people had in London', () => {
    expect([isoDayOf('2015-06-30T23:30:00Z'), isoDayOf('2015-12-31T23:30:00Z')]).toEqual(['2015-07-01', '2015-12-31']);
    expect(dayOf('2015-03-29T23:00:00Z')).toBe('30 March 2015');
    expect(exactMoment('2015-10-25T01:30:07Z')).toBe('25 October 2015, 01:30:07');
  });
  it.each([['2015-03-28T12:00:00.000Z'], ['2015-03-29T12:00:00.000Z'], ['2015-10-24T12:00:00.000Z'], ['2015-10-25T12:00:00.000Z']])('typed as it was shown, is %s again', (instant) =>
    expect(toZoned(toCalendarDateTime(parseAbsolute(instant, 'Europe/London')), 'Europe/London').toAbsoluteString()).toBe(instant));
  it('takes the hour that does not exist as the one after it, and the one that comes twice as the first', () => {
    const typed = (day: number, month: number) => toZoned(toCalendarDateTime(parseAbsolute('2015-01-01T01:30:00Z', 'UTC')).set({ day, month }), 'Europe/London').toAbsoluteString();
    expect([typed(29, 3), typed(25, 10)]).toEqual(['2015-03-29T01:30:00.000Z', '2015-10-25T00:30:00.000Z']);
  });
});

describe('days by month', () => {
  it('have the months without any, over a year’s end', () =>
    expect(byMonth(['2014-11-30', '2015-02-01', '2015-02-28'])?.bars).toEqual([['November 2014', 1], ['December 2014', 0], ['January 2015', 0], ['February 2015', 2]]));
  it('say where most are', () => expect(byMonth(['2014-11-30', '2015-02-01', '2015-02-28'])?.most).toEqual(['February 2015', 2]));
  it('are not drawn for one month or none', () => expect([byMonth([]), byMonth(['2015-02-01'])]).toEqual([null, null]));
  it('are named whatever the clock', () => expect(monthName('2015-03-01')).toBe('March 2015'));
});
