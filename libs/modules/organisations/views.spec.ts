import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installed } from '#platform/testing/installed';
import type { ListedOrganisation } from './views';

let at: Installed;
beforeAll(async () => {
  at = await Installed.open();
  await at.done('record-organisation', { ref: 's-1', name: 'birch school', kind: 'school', type: 'primary', joinedOn: '2014-01-10' });
  await at.done('record-organisation', { ref: 's-2', name: 'Alder School', kind: 'school', joinedOn: '2014-02-01' });
  await at.done('record-organisation', { ref: 'c-1', name: 'Élan Museum', kind: 'cultural' });
  await at.done('record-organisation', { ref: 'c-2', name: 'Zoo', kind: 'cultural' });
  await at.done('withdraw-organisation', { ref: 'c-2', why: 'Entered twice.' });
});
afterAll(() => at.remove());

const listed = async (settings: object) => (await at.shown<{ organisations: ListedOrganisation[] }>('organisations', { on: '2014-01-31', ...settings })).organisations;

describe('the members of an LCEP', () => {
  it('stand by name, each with what it is', async () =>
    expect(await listed({ on: '2014-02-01' })).toEqual([
      { ref: 's-2', name: 'Alder School', kind: 'school', type: null, joinedOn: '2014-02-01' },
      { ref: 's-1', name: 'birch school', kind: 'school', type: 'primary', joinedOn: '2014-01-10' },
      { ref: 'c-1', name: 'Élan Museum', kind: 'cultural', type: null, joinedOn: null },
    ]));
  it('are those who had joined by the day, and were always there', async () => {
    expect((await listed({})).map(({ ref }) => ref)).toEqual(['s-1', 'c-1']);
    expect((await listed({ on: '2014-01-09' })).map(({ ref }) => ref)).toEqual(['c-1']);
  });
  it('are those who were known at the moment, also who was withdrawn since', async () => {
    expect((await listed({ knownAt: '5' })).map(({ ref }) => ref)).toEqual(['s-1', 'c-1', 'c-2']);
    expect((await listed({ knownAt: '3', on: '2030-01-01' })).map(({ ref }) => ref)).toEqual(['s-2', 's-1']);
    expect(await listed({ knownAt: '1' })).toEqual([]);
  });
  it('are found by part of a name, in small or large letters', async () => {
    expect((await listed({ search: 'BIRCH' })).map(({ ref }) => ref)).toEqual(['s-1']);
    expect((await listed({ search: 'élan' })).map(({ ref }) => ref)).toEqual(['c-1']);
    expect(await listed({ search: 'zoo' })).toEqual([]);
  });
});
