import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../../testing/busy-lcep';
import type { OpenActions } from './open-actions';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const open = (settings: object) => at.shown<OpenActions>('open-actions', { on: '2014-09-30', ...settings });
const refs = ({ actions }: OpenActions) => actions.map(({ ref, state }) => `${ref} ${state}`);

describe('open actions', () => {
  it('are those agreed and neither done nor dropped by the day, overdue ones first, then by due day', async () => {
    expect(refs(await open({}))).toEqual(['1 overdue', '2 open', '4 open', '3 open']);
    expect(refs(await open({ on: '2014-06-11' }))).toEqual([]);
    expect(refs(await open({ on: '2014-06-12' }))).toEqual(['1 open', '2 open', '3 open']);
    expect(refs(await open({ on: '2014-10-01' }))).toEqual(['2 overdue', '4 open', '3 open']);
    expect(refs(await open({ on: '2014-11-01' }))).toEqual(['4 open', '3 open']);
  });
  it('say who sees to them, where they came from and where they were carried to', async () =>
    expect((await open({})).actions[0]).toEqual({
      ref: '1',
      title: 'List of contacts',
      state: 'overdue',
      owner: { ref: 'm', name: 'Museum' },
      helpers: [{ ref: 'a', name: 'Alder School' }, { ref: 'b', name: 'Birch School' }],
      agreedOn: '2014-06-12',
      dueOn: '2014-07-01',
      meeting: { ref: 'june', title: 'All together', on: '2014-06-12' },
      agendaItem: { ref: 'i2', title: 'Ideas', on: '2014-06-12' },
      carriedTo: [{ ref: 'sept', title: 'Steering', on: '2014-09-22' }],
      doneOn: null,
      outcome: null,
      droppedOn: null,
      dropReason: null,
    }));
  it('are counted by owner, those with most overdue first', async () => {
    const { byOwner, overdue } = await open({});
    expect(overdue).toBe(1);
    expect(byOwner).toEqual([
      { ref: 'm', name: 'Museum', open: 2, overdue: 1 },
      { ref: 'a', name: 'Alder School', open: 1, overdue: 0 },
      { ref: 'c', name: 'Council', open: 1, overdue: 0 },
    ]);
  });
  it('are one organisation’s, whether it owns them or helps', async () => {
    expect(refs(await open({ organisation: 'a' }))).toEqual(['1 overdue', '4 open']);
    expect(refs(await open({ organisation: 'nobody' }))).toEqual([]);
  });
  it('are open again as known before it was said that they were done, and gone once withdrawn', async () => {
    const before = (await open({})).position;
    await at.done('correct-action', { ref: '3', changes: { doneOn: '2014-09-01' }, why: 'The room was found.' });
    await at.done('withdraw-action', { ref: '4', why: 'Nobody agreed to it.' });
    expect(refs(await open({}))).toEqual(['1 overdue', '2 open']);
    expect(refs(await open({ knownAt: before }))).toEqual(['1 overdue', '2 open', '4 open', '3 open']);
  });
});
