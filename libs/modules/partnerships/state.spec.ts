import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { trendOf } from './check-ins';
import type { Partnership, PartnershipChange } from './events';
import { partnershipOn } from './state';

const agreed: Partnership = { kind: 'school-cultural', title: 'Together', members: ['s', 'c'], agreedOn: day('2014-03-01') };
const change = (what: PartnershipChange['what'], on: string, more: Partial<PartnershipChange> = {}): PartnershipChange => ({ partnership: 'p', what, happenedOn: day(on), ...more });
const on = (when: string, partnership: Partnership, ...changes: PartnershipChange[]) => partnershipOn(partnership, changes, day(when));

describe('a partnership', () => {
  it('stands by the days of what became of it, in whichever order it was recorded', () => {
    const changes = [change('ended', '2014-09-01'), change('resumed', '2014-06-01'), change('paused', '2014-05-01', { until: day('2014-05-31') })];
    for (const some of [changes, changes.toReversed()])
      expect(['2014-02-28', '2014-03-01', '2014-05-01', '2014-06-01', '2014-09-01'].map((when) => on(when, agreed, ...some).state)).toEqual(['not-yet', 'agreed', 'paused', 'agreed', 'ended']);
    expect(on('2014-05-15', agreed, ...changes)).toMatchObject({ until: '2014-05-31', notes: [] });
  });
  it('that ended goes on once renewed', () =>
    expect(on('2015-01-01', { ...agreed, endedOn: day('2014-07-01') }, change('renewed', '2014-10-01', { until: day('2015-07-01') }))).toMatchObject({ state: 'agreed', since: '2014-10-01', until: '2015-07-01', notes: [] }));
  it('may be introduced before it is agreed; later than that is odd, and undoes nothing', () => {
    expect(on('2014-02-15', agreed, change('introduced', '2014-02-01'))).toMatchObject({ state: 'introduced', notes: [] });
    expect(on('2014-04-15', agreed, change('introduced', '2014-04-01'))).toMatchObject({ state: 'agreed', since: '2014-03-01', notes: ['It was introduced after it had been agreed (2014-04-01).'] });
  });
  it('has one end, told twice for the same day', () =>
    expect(on('2015-01-01', { ...agreed, endedOn: day('2014-07-01') }, change('ended', '2014-07-01', { learned: 'Much.' }))).toMatchObject({ state: 'ended', notes: [] }));
  it.each([
    [[change('paused', '2014-02-01')], 'It was paused without running (2014-02-01).'],
    [[change('ended', '2014-05-01'), change('ended', '2014-06-01')], 'It ended without running (2014-06-01).'],
    [[change('partner-joined', '2014-05-01', { organisation: 's' })], 'It was joined by a partner it had already (2014-05-01).'],
    [[change('partner-left', '2014-05-01', { organisation: 'x' })], 'It was left by a partner it did not have (2014-05-01).'],
    [[change('renewed', '2014-02-01')], 'It was renewed before it was agreed (2014-02-01).'],
  ])('notes what can’t be right: %#', (changes, note) => expect(on('2015-01-01', agreed, ...changes).notes).toContain(note));
  it('on one day is agreed before it is left or paused', () =>
    expect(on('2014-03-01', agreed, change('paused', '2014-03-01'), change('partner-left', '2014-03-01', { organisation: 'c' }))).toMatchObject({ state: 'paused', members: ['s'], notes: [] }));
});

describe('how it is going', () => {
  const marks = (...given: number[]) => trendOf(given.map((going, index) => ({ partnership: 'p', askedOn: day(`2014-0${index + 1}-01`), going })));
  it('is the mean, the latest and where it tends', () => {
    expect(marks(2, 3, 5)).toEqual({ count: 3, mean: 3.3, latest: { on: '2014-03-01', going: 5 }, trend: 'better' });
    expect([marks(4, 4), marks(5, 3, 2, 2), marks(4), marks()].map(({ trend }) => trend)).toEqual(['steady', 'worse', null, null]);
  });
});
