import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../testing/busy-lcep';
import type { MeetingOnDay } from './meeting';
import type { ListedMeeting } from './register';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const meeting = (settings: object = {}) => at.shown<MeetingOnDay>('meeting', { meeting: 'june', on: '2014-06-30', ...settings });
const listed = async (settings: object = {}) => (await at.shown<{ meetings: ListedMeeting[] }>('meetings', { on: '2014-10-01', ...settings })).meetings;
const states = (meetings: readonly ListedMeeting[]) => meetings.map(({ ref, state, minutes }) => `${ref} ${state}, minutes ${minutes}`);

describe('the register of meetings', () => {
  it('has each as it stood on the day, newest first', async () => {
    expect(states(await listed())).toEqual(['dec planned, minutes none', 'sept held, minutes draft', 'june held, minutes approved']);
    expect(states(await listed({ on: '2014-06-11' }))).toEqual(['dec planned, minutes none', 'sept planned, minutes draft', 'june planned, minutes draft']);
    expect(states(await listed({ on: '2014-11-20' }))[0]).toBe('dec cancelled, minutes none');
  });
  it('says who was present, each once, and how many people came', async () => {
    const [, sept, june] = await listed();
    expect(june).toMatchObject({ type: 'all-partners', on: '2014-06-12', startsAt: '16:00', endsAt: '18:00', place: 'Town hall', invited: 4, agendaItems: 2, people: 5 });
    expect(june?.present).toEqual([{ ref: 'a', name: 'Alder School', people: 2 }, { ref: 'b', name: 'Birch School', people: 3 }, { ref: 'm', name: 'Museum', people: null }]);
    expect(sept).toMatchObject({ present: [], people: 7, series: 'Steering 2014' });
  });
  it('has nobody present before the day', async () => expect((await listed({ on: '2014-06-11' }))[2]).toMatchObject({ present: [], people: null }));
  it('counts the actions agreed there, also those on one of its items, as they stood', async () => {
    expect((await listed())[2]?.actions).toEqual({ open: 1, overdue: 1, done: 1, dropped: 0 });
    expect((await listed({ on: '2014-06-12' }))[2]?.actions).toEqual({ open: 3, overdue: 0, done: 0, dropped: 0 });
  });
  it('is of one type or one series', async () => {
    expect((await listed({ type: 'all-partners' })).map(({ ref }) => ref)).toEqual(['june']);
    expect((await listed({ series: 'Steering 2014' })).map(({ ref }) => ref)).toEqual(['dec', 'sept']);
  });
});

describe('one meeting', () => {
  it('has its agenda in order, with what was said on each item and besides', async () => {
    const { agenda, discussion } = await meeting();
    expect(agenda).toEqual([
      { ref: 'i1', order: 1, title: 'Welcome', paper: 'Who we are', startsAt: '16:00', minutesPlanned: 15, ledBy: null, discussion: [] },
      { ref: 'i2', order: 2, title: 'Ideas', startsAt: '16:30', minutesPlanned: 60, notes: 'Many came.', ledBy: { ref: 'm', name: 'Museum' }, discussion: [{ ref: '1', text: 'Who to ring?', smallGroup: 'Table 3' }] },
    ]);
    expect(discussion).toEqual([{ ref: '2', text: 'Tea was good.', smallGroup: null }]);
  });
  it('has feedback, most often said first, and who sent apologies', async () => {
    const { feedback, apologies, values } = await meeting();
    expect(feedback).toEqual([{ ref: '2', theme: 'More time to talk', saidBy: 14, words: 'The tea!' }, { ref: '1', theme: 'Parking', saidBy: 2 }]);
    expect(apologies).toEqual([{ ref: 'c', name: 'Council' }]);
    expect(values['summary']).toBe('A good talk.');
  });
  it('has an agenda and nothing said, before its day', async () => {
    const { state, agenda, discussion, feedback, present } = await meeting({ on: '2014-06-11' });
    expect({ state, discussion, feedback, present }).toEqual({ state: 'planned', discussion: [], feedback: [], present: [] });
    expect(agenda.map(({ title, notes, discussion: said }) => [title, notes, said])).toEqual([['Welcome', undefined, []], ['Ideas', undefined, []]]);
  });
  it('has minutes that are a draft until the meeting that approved them', async () => {
    expect((await meeting({ on: '2014-09-21' })).minutes).toEqual([{ ref: '1', text: 'It was agreed …', state: 'draft', approvedOn: null }]);
    expect((await meeting({ on: '2014-09-22' })).minutes).toMatchObject([{ state: 'approved', approvedOn: '2014-09-22' }]);
  });
  it('has the actions it agreed, and another has those carried to it, with the report that came for it', async () => {
    expect((await meeting()).actions.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
    const sept = await meeting({ meeting: 'sept', on: '2014-09-22' });
    expect(sept.carriedHere.map(({ ref, state }) => [ref, state])).toEqual([['1', 'overdue']]);
    expect(sept.reports).toMatchObject([{ ref: '1', title: 'Arts provision', writtenBy: 'A university', receivedOn: '2014-09-15', summary: 'Two thirds.' }]);
    expect((await meeting({ meeting: 'sept', on: '2014-06-30' })).reports).toEqual([]);
  });
  it('is refused where nobody knows it', async () =>
    expect(await at.ask('meeting', { meeting: 'none' })).toMatchObject({ refused: 'meeting.unknown', kind: 'not-found', fields: [{ field: 'meeting' }] }));
  it('is what was known at a moment', async () => {
    const before = (await meeting()).position;
    await at.done('withdraw-feedback-theme', { ref: '1', why: 'Said of another meeting.' });
    await at.done('correct-meeting-attendance', { ref: '2', changes: { people: 4 }, why: 'Counted again.' });
    expect((await meeting()).feedback).toHaveLength(1);
    expect((await meeting()).people).toBe(6);
    expect(await meeting({ knownAt: before })).toMatchObject({ people: 5, feedback: [{ ref: '2' }, { ref: '1' }] });
  });
});
