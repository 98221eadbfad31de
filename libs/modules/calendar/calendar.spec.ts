import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../testing/busy-lcep';
import { livelyLcep } from '../testing/lively-lcep';
import type { Calendar } from './calendar';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const calendar = (on: string, settings: object = {}) => at.shown<Calendar>('calendar', { on, ...settings });
const lines = ({ entries }: Calendar) => entries.map(({ on, kind, title, state }) => `${on} ${kind}: ${title}, ${state}`);

describe('the calendar', () => {
  it('has what takes place and what is due in the month of the day, in order', async () => {
    expect(lines(await calendar('2014-10-08'))).toEqual([
      '2014-10-08 learning-session: Object handling, held',
      '2014-10-14 learning-walk: Alder School, planned',
      '2014-10-31 walk-reflection: Alder School, due',
    ]);
    expect(await calendar('2014-10-08')).toMatchObject({ from: '2014-10-01', to: '2014-10-31' });
  });
  it('has them as they stood on another day', async () => {
    const settings = { from: '2014-10-01', to: '2014-12-31' };
    expect(lines(await calendar('2014-12-31', settings))).toEqual([
      '2014-10-08 learning-session: Object handling, held',
      '2014-10-15 learning-walk: Alder School, held',
      '2014-10-31 walk-reflection: Alder School, overdue',
      '2014-11-05 learning-session: Tea, held',
      '2014-11-11 learning-walk: Birch School, cancelled',
      '2014-12-01 meeting: Steering again, cancelled',
      '2014-12-01 walk-reflection: Alder School, settled',
      '2014-12-09 learning-walk: Birch School, unconfirmed',
      '2014-12-31 action: Write to heads, due',
    ]);
  });
  it('has times, place and who is concerned', async () =>
    expect((await calendar('2014-06-12')).entries).toEqual([
      { kind: 'meeting', ref: 'june', on: '2014-06-12', title: 'All together', type: 'all-partners', state: 'held', startsAt: '16:00', endsAt: '18:00', place: 'Town hall', organisations: expect.arrayContaining([{ ref: 'a', name: 'Alder School' }]) as unknown },
    ]));
  it('has any one kind that has a day of its own', async () => {
    expect(lines(await calendar('2014-09-30', { kind: 'booking' }))).toEqual(['2014-09-10 booking: Object handling, held', '2014-09-12 booking: Object handling, held', '2014-09-13 booking: Object handling, cancelled']);
    expect(lines(await calendar('2014-09-30', { kind: 'nothing' }))).toEqual([]);
  });
  it('goes to the end of the month it starts in, and not before its start', async () => {
    expect(await calendar('2014-10-08', { from: '2016-02-10' })).toMatchObject({ from: '2016-02-10', to: '2016-02-29', entries: [] });
    expect(await at.ask('calendar', { from: '2014-10-02', to: '2014-10-01' })).toMatchObject({ refused: 'calendar.before', fields: [{ field: 'to', found: '“2014-10-01”' }] });
  });
  it('says where the nearest entries before and after it are', async () => {
    expect(await calendar('2014-10-08')).toMatchObject({ before: '2014-09-30', after: '2014-11-05' });
    expect(await calendar('2014-10-08', { from: '2016-02-01' })).toMatchObject({ entries: [], before: '2014-12-31', after: null });
  });
  it('leaves out what was withdrawn, and has it as known before', async () => {
    const { position } = await calendar('2014-06-12');
    await at.done('withdraw-meeting', { ref: 'june', why: 'Entered twice.' });
    expect(lines(await calendar('2014-06-12'))).toEqual([]);
    expect(lines(await calendar('2014-06-12', { knownAt: position }))).toHaveLength(1);
  });
  it('leaves out the sessions of a project that was withdrawn', async () => {
    const lively = await livelyLcep();
    const titles = async () => (await lively.shown<Calendar>('calendar', { on: '2014-05-31' })).entries.map(({ title }) => title);
    expect(await titles()).toEqual(['First', 'Second']);
    await lively.done('withdraw-project', { ref: 'd-1', why: 'It never took place.' });
    expect(await titles()).toEqual([]);
    await lively.remove();
  });
});
