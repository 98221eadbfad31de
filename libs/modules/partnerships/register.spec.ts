import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { livelyLcep } from '../testing/lively-lcep';
import type { ListedPartnership } from './register';

let at: Installed;
beforeAll(async () => (at = await livelyLcep()));
afterAll(() => at.remove());

const listed = async (on: string, more: object = {}) => (await at.shown<{ partnerships: ListedPartnership[] }>('partnerships', { on, ...more })).partnerships;
const states = (some: readonly ListedPartnership[]) => some.map(({ ref, state, since }) => `${ref} ${state} ${since}`);

describe('the register of partnerships', () => {
  it('has each that was proposed or agreed by the day, as it stood then, the newest first', async () => {
    expect(states(await listed('2014-02-09'))).toEqual([]);
    expect(states(await listed('2014-02-10'))).toEqual(['p-1 proposed 2014-02-10']);
    expect(states(await listed('2014-09-30'))).toEqual(['p-3 proposed 2014-05-05', 'p-2 agreed 2014-06-01', 'p-1 paused 2014-09-01']);
    expect(states(await listed('2015-07-31'))[1]).toBe('p-2 ended 2015-07-31');
  });
  it('says who its members are on the day, how many projects had begun and how it goes', async () => {
    const [, , first] = await listed('2014-07-01');
    expect(first).toMatchObject({ ref: 'p-1', kind: 'multi-partner', agreedOn: '2014-03-05', projects: 1, going: { latest: { on: '2014-07-01', going: 5 }, trend: 'better' } });
    expect(first?.members.map(({ ref }) => ref)).toEqual(['s-1', 'c-1', 'c-3']);
    expect((await listed('2014-02-10'))[0]).toMatchObject({ agreedOn: null, projects: 0, going: { latest: null, trend: null } });
  });
  it('is of one state, or of one member, also under the record that was merged into it', async () => {
    expect(states(await listed('2014-09-30', { state: 'paused' }))).toEqual(['p-1 paused 2014-09-01']);
    expect((await listed('2014-09-30', { organisation: 's-2' })).map(({ ref }) => ref)).toEqual(['p-2']);
    expect((await listed('2014-09-30', { organisation: 'c-1' })).map(({ ref }) => ref)).toEqual(['p-3', 'p-2', 'p-1']);
  });
  it('has what was withdrawn only as known before', async () => {
    const { position } = await at.shown<{ position: string }>('partnerships');
    await at.done('withdraw-partnership', { ref: 'p-3', why: 'It came to nothing.' });
    expect((await listed('2014-09-30')).map(({ ref }) => ref)).toEqual(['p-2', 'p-1']);
    expect(await listed('2014-09-30', { knownAt: position })).toHaveLength(3);
  });
});
