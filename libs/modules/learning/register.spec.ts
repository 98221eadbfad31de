import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../testing/busy-lcep';
import type { ListedSession } from './register';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const sessions = async (on: string, settings: object = {}) => (await at.shown<{ sessions: ListedSession[] }>('learning', { on, ...settings })).sessions;
const cpd = async (on: string, settings: object = {}) => (await sessions(on, settings)).find(({ ref }) => ref === 'cpd')!;
const booked = ({ bookings }: ListedSession) => bookings.map(({ organisation, places, waiting, cancelled }) => `${organisation.name}: ${cancelled ? 'cancelled' : `${places}+${waiting}`}`);

describe('the register of learning', () => {
  it('says what each session is, newest first', async () => {
    expect((await sessions('2014-10-08')).map(({ ref, state }) => [ref, state])).toEqual([['tea', 'planned'], ['cpd', 'held']]);
    expect(await cpd('2014-10-08')).toMatchObject({
      type: 'cpd',
      title: 'Object handling',
      on: '2014-10-08',
      hours: 2,
      provider: { ref: 'm', name: 'Museum' },
      askedBy: [{ ref: 'a', name: 'Alder School' }, { ref: 'b', name: 'Birch School' }],
      answers: [{ ref: 'n', title: 'Alder School' }],
      capacity: 4,
      pricePence: 4500,
      incomePence: 18_000,
    });
    expect((await sessions('2014-10-08', { type: 'networking' })).map(({ ref, outsideProvider, placesLeft }) => [ref, outsideProvider, placesLeft])).toEqual([['tea', 'A café', null]]);
  });
  it('gives places in the order of booking, as it was on the day', async () => {
    const on = await cpd('2014-09-19');
    expect([booked(on), on.placesLeft, on.waiting]).toEqual([['Alder School: 3+0', 'Birch School: 1+1', 'Council: 0+1'], 0, 2]);
    const later = await cpd('2014-09-20');
    expect([booked(later), later.waiting]).toEqual([['Alder School: 3+0', 'Birch School: 1+1', 'Council: cancelled'], 1]);
    const early = await cpd('2014-09-11');
    expect([booked(early), early.placesLeft]).toEqual([['Alder School: 3+0'], 1]);
  });
  it('counts who came, from the day it was held', async () => {
    expect((await cpd('2014-10-07')).attendance).toEqual({ people: 0, organisations: 0 });
    expect((await cpd('2014-10-08')).attendance).toEqual({ people: 4, organisations: 2 });
  });
  it('has the mean of the marks given by the day, with how many there are', async () => {
    expect((await cpd('2014-10-07')).score).toBeNull();
    expect((await cpd('2014-10-09')).score).toEqual({ mean: 4.5, n: 2 });
    expect((await cpd('2014-12-01')).score).toEqual({ mean: 10 / 3, n: 3 });
  });
  it('says what became of it months later', async () => {
    expect((await cpd('2015-02-01')).followUps).toEqual({ asked: 2, answered: 0, stillUsing: 0 });
    expect((await cpd('2015-02-10')).followUps).toEqual({ asked: 2, answered: 1, stillUsing: 1 });
  });
  it('is what was known at a moment', async () => {
    const { position } = await at.shown<{ position: string }>('learning', { on: '2014-10-08' });
    await at.done('correct-learning-session', { ref: 'cpd', changes: { capacity: 6 }, why: 'A bigger room.' });
    await at.done('withdraw-attendance', { ref: '2', why: 'Entered twice.' });
    await at.done('correct-learning-session', { ref: 'tea', changes: { cancelledOn: '2014-10-01', cancelReason: 'No milk.' }, why: 'Called off.' });
    const now = await cpd('2014-10-08');
    expect([now.placesLeft, now.waiting, now.attendance.people]).toEqual([1, 0, 3]);
    expect((await sessions('2014-10-08'))[0]).toMatchObject({ ref: 'tea', state: 'cancelled', cancelReason: 'No milk.' });
    const then = await cpd('2014-10-08', { knownAt: position });
    expect([then.placesLeft, then.waiting, then.attendance.people]).toEqual([0, 1, 4]);
  });
});
