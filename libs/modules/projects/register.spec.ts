import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { livelyLcep } from '../testing/lively-lcep';
import type { ListedProject } from './register';

let at: Installed;
beforeAll(async () => (at = await livelyLcep()));
afterAll(() => at.remove());

const listed = async (on: string, more: object = {}) => (await at.shown<{ projects: ListedProject[] }>('projects', { on, ...more })).projects;
const states = (some: readonly ListedProject[]) => some.map(({ ref, state, deliveredOn }) => `${ref} ${state} ${deliveredOn}`);

describe('the register of projects', () => {
  it('has those begun by the day, as they stood then, the newest first', async () => {
    expect(states(await listed('2014-03-31'))).toEqual([]);
    expect(states(await listed('2014-06-30'))).toEqual(['d-1 running null']);
    expect(states(await listed('2015-02-01'))).toEqual(['d-2 running null', 'd-1 delivered 2014-07-01']);
  });
  it('says of which partnership they are, with its members and the numbers of the day', async () => {
    const [first] = await listed('2014-06-29');
    expect(first).toMatchObject({ startedOn: '2014-04-01', partnership: { ref: 'p-1', title: 'Drums at Alder' }, numbers: { youngPeople: 20, returning: 0 } });
    expect(first?.members.map(({ ref }) => ref)).toEqual(['s-1', 'c-1', 'c-3']);
  });
  it('is of those that run, or were delivered', async () => {
    expect((await listed('2015-02-01', { state: 'running' })).map(({ ref }) => ref)).toEqual(['d-2']);
    expect((await listed('2015-02-01', { state: 'delivered' })).map(({ ref }) => ref)).toEqual(['d-1']);
  });
  it('has one without a day always, and what was withdrawn only as known before', async () => {
    await at.done('record-project', { ref: 'd-3', partnership: 'p-2', title: 'Some day' });
    expect(states(await listed('2014-01-01'))).toEqual(['d-3 undated null']);
    const { position } = await at.shown<{ position: string }>('projects');
    await at.done('withdraw-project', { ref: 'd-3', why: 'Only an idea.' });
    expect(await listed('2014-01-01')).toEqual([]);
    expect(await listed('2014-01-01', { knownAt: position })).toHaveLength(1);
  });
});
