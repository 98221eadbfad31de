import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { smallLcep } from '../testing/small-lcep';
import type { ShownRecord } from './record-view';

let at: Installed;
let before: string;
beforeAll(async () => {
  at = await smallLcep();
  before = (await at.shown('record', { kind: 'need', ref: '1' })).position;
  await at.done('correct-need', { ref: '1', changes: { note: 'Drums, surely.', priorities: null }, why: 'They rang.' });
  await at.done('withdraw-need', { ref: '1', why: 'Entered twice.' });
  await at.done('take-back-need-correction', { ref: '1', why: 'It was not.' });
});
afterAll(() => at.remove());

const record = async (kind: string, ref: string, settings: object = {}) => (await at.shown<{ record: ShownRecord }>('record', { kind, ref, ...settings })).record;

describe('one record', () => {
  it('says what it says now, with its texts opened', async () =>
    expect(await record('need', '1')).toMatchObject({ title: 'Alder School', day: '2014-02-10', withdrawn: false, revision: 3, values: { round: '2014-15', school: '1', note: 'Drums, surely.' } }));
  it('says everything that happened to it, with what was said before', async () => {
    const { events } = await record('need', '1');
    expect(events.map(({ change, why, by }) => [change, why, by])).toEqual([
      ['recorded', null, 'import'],
      ['corrected', 'They rang.', 'Noor'],
      ['withdrawn', 'Entered twice.', 'Noor'],
      ['reinstated', 'It was not.', 'Noor'],
    ]);
    expect(events[1]!.changes).toEqual([
      { field: 'note', before: 'Drums if possible.', after: 'Drums, surely.' },
      { field: 'priorities', before: ['music', 'drama'], after: null },
    ]);
    expect(events.map(({ says }) => says)).toEqual([{}, {}, {}, {}]);
  });
  it('is what it was, as known before', async () => {
    const then = await record('need', '1', { knownAt: before });
    expect([then.revision, then.events.length, then.values['note']]).toEqual([0, 1, 'Drums if possible.']);
  });
  it('names what it cites and what cites it', async () => {
    expect((await record('need', '1')).cites).toEqual([{ field: 'school', kind: 'organisation', ref: '1', title: 'Alder School', day: '2014-01-10' }]);
    expect((await record('evidence', '1')).cites).toEqual([{ field: 'about', kind: 'project', ref: '1', title: 'Drums', day: expect.any(String) }]);
    expect((await record('project', '1')).citedBy).toEqual([
      { field: 'about', kind: 'evidence', ref: '1', title: 'Drums', day: '2014-07-10' },
      { field: 'project', kind: 'participation', ref: '1', title: 'Drums', day: '2014-05-05' },
      { field: 'project', kind: 'participation', ref: '2', title: 'Drums', day: '2014-07-07' },
    ]);
  });
  it('is refused where nobody recorded it, and where there is no such kind', async () => {
    expect(await at.ask('record', { kind: 'need', ref: '9' })).toMatchObject({ refused: 'record.unknown', fields: [{ field: 'ref' }] });
    expect(await at.ask('record', { kind: 'lcep', ref: 'camden' })).toMatchObject({ refused: 'record.unknown-kind', kind: 'not-found' });
    expect(await at.ask('record', { kind: 'unicorn', ref: '9' })).toMatchObject({ refused: 'record.unknown-kind', fields: [{ field: 'kind' }] });
  });
});
