import { describe, expect, it } from '@jest/globals';
import { bounds, isMonth, monthsOn, weeks } from '../../apps/web/src/features/calendar/month';

describe('a month of the calendar', () => {
  it.each([['2014-01', 1, '2014-02'], ['2014-01', -1, '2013-12'], ['2014-12', 1, '2015-01'], ['2014-06', -18, '2012-12']])('%s and %i more is %s', (month, by, then) => expect(monthsOn(month, by)).toBe(then));
  it('ends on its last day, in leap years too', () => {
    expect(bounds('2015-02')).toEqual({ from: '2015-02-01', to: '2015-02-28' });
    expect(bounds('2016-02').to).toBe('2016-02-29');
  });
  it('has its weeks from Monday to Sunday, with the days around it', () => {
    const october = weeks('2014-10');
    expect(october.map(([first]) => first?.day)).toEqual(['2014-09-29', '2014-10-06', '2014-10-13', '2014-10-20', '2014-10-27']);
    expect(october.flat().filter(({ within }) => within)).toHaveLength(31);
    expect(weeks('2010-02').map(([first]) => first?.day)).toEqual(['2010-02-01', '2010-02-08', '2010-02-15', '2010-02-22']);
    expect(weeks('2015-08')).toHaveLength(6);
  });
  it.each([['2014-10', true], ['2014-13', false], ['2014-1', false], ['x', false], [undefined, false]])('%s is one: %s', (text, is) => expect(isMonth(text)).toBe(is));
});
