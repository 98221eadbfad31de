import { describe, expect, it } from '@jest/globals';
import { gatheringOn } from './gathering';
import { day } from './plain-date';
import { recordKind } from './record-kind';

interface Talk {
  readonly heldOn?: string;
  readonly plannedOn?: string;
  readonly cancelledOn?: string;
}
const meeting = recordKind<'talk', Talk>({ kind: 'talk', title: 'talk', happenedOn: 'heldOn', cancelledOn: 'cancelledOn', cites: {}, freeText: [] });
const walk = recordKind<'talk', Talk>({ ...meeting, plannedOn: 'plannedOn' });
const told = (kind: typeof meeting, values: Talk, ...days: string[]) => days.map((on) => gatheringOn(kind, values, day(on))).map(({ day: its, state }) => `${its} ${state}`);

describe('what has one day alone', () => {
  it('is planned until that day, and held on it', () =>
    expect(told(meeting, { heldOn: '2014-10-14' }, '2014-10-13', '2014-10-14')).toEqual(['2014-10-14 planned', '2014-10-14 held']));
  it('is cancelled from the day on which that was said', () =>
    expect(told(meeting, { heldOn: '2014-10-14', cancelledOn: '2014-10-10' }, '2014-10-09', '2014-10-10', '2014-10-14')).toEqual(['2014-10-14 planned', '2014-10-14 cancelled', '2014-10-14 cancelled']));
  it('is planned where it has no day', () => expect(told(meeting, {}, '2014-10-14')).toEqual(['null planned']));
});

describe('what is planned for one day and held on another', () => {
  const both = { plannedOn: '2014-10-14', heldOn: '2014-10-20' };
  it('is planned, then unconfirmed, until it was held', () =>
    expect(told(walk, both, '2014-10-14', '2014-10-15', '2014-10-20')).toEqual(['2014-10-14 planned', '2014-10-14 unconfirmed', '2014-10-20 held']));
  it('was held, even where it also says that it was cancelled', () =>
    expect(told(walk, { ...both, cancelledOn: '2014-10-13' }, '2014-10-12', '2014-10-13', '2014-10-20')).toEqual(['2014-10-14 planned', '2014-10-14 cancelled', '2014-10-20 held']));
  it('may only say when it was held', () => expect(told(walk, { heldOn: '2014-10-20' }, '2014-10-19', '2014-10-20')).toEqual(['2014-10-20 planned', '2014-10-20 held']));
});
