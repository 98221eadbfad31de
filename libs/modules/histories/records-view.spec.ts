import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { smallLcep } from '../testing/small-lcep';
import type { ListedRecord } from './records-view';

let at: Installed;
beforeAll(async () => {
  at = await smallLcep();
  await at.done('record-organisation', { ref: '4', name: 'Ysgol Tŷ Gwŷn, St John’s', kind: 'school' });
  await at.done('withdraw-participation', { ref: '2', why: 'Entered twice.' });
  await at.done('correct-participation', { ref: '1', changes: { youngPeople: 21 }, why: 'Counted again.' });
});
afterAll(() => at.remove());

const records = (settings: object) => at.shown<{ records: ListedRecord[]; more: boolean }>('records', { on: '2014-12-31', ...settings });
const refs = async (settings: object) => (await records(settings)).records.map(({ ref }) => ref);

describe('the records of a kind', () => {
  it('come newest first, with whom they name', async () => {
    const { records: found, more } = await records({ kind: 'participation' });
    expect(found).toEqual([{ ref: '1', title: 'Drums', type: null, day: '2014-05-05', with: [{ ref: '1', name: 'Alder School' }, { ref: '2', name: 'Museum' }], corrections: 1 }]);
    expect(more).toBe(false);
    expect(await refs({ kind: 'attendance' })).toEqual(['3', '1', '2']);
  });
  it('leave out what is later than the day', async () => {
    expect(await refs({ kind: 'attendance', on: '2014-05-20' })).toEqual(['1', '2']);
    expect(await refs({ kind: 'meeting', on: '2014-02-01' })).toEqual([]);
  });
  it('are those that stand, or those that were withdrawn', async () => expect(await refs({ kind: 'participation', state: 'withdrawn' })).toEqual(['2']));
  it('are only those of a kind of their own, where one is named', async () => {
    expect((await refs({ kind: 'organisation', only: 'school' })).sort()).toEqual(['1', '4']);
    expect(await refs({ kind: 'organisation', only: 'funder' })).toEqual([]);
  });
  it('are found by words in any order, typed in a hurry', async () => {
    expect(await refs({ kind: 'organisation', search: 'st johns TY' })).toEqual(['4']);
    expect(await refs({ kind: 'project', search: 'museum drum' })).toEqual(['1']);
    expect(await refs({ kind: 'project', search: 'museum trumpet' })).toEqual([]);
  });
  it('are at most so many, and say that there are more', async () => {
    const page = await records({ kind: 'organisation', limit: '2' });
    expect([page.records.length, page.more]).toEqual([2, true]);
  });
});
