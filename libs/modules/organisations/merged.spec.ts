import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installed } from '#platform/testing/installed';
import type { CalendarEntry } from '../calendar/calendar';
import type { ListedRecord } from '../histories/records-view';
import type { LedgerEntry } from '../ledger/entries';
import type { ListedSession } from '../learning/register';
import type { ListedWalk } from '../learning-walks/register';
import type { OpenActions } from '../meetings/actions/open-actions';
import type { MeetingOnDay } from '../meetings/meeting';

/** A museum that was entered twice, as `m` and as `m2`, and both records were used; `m2` was merged into `m`. */
let at: Installed;
beforeAll(async () => {
  at = await Installed.open();
  await at.imported({
    'organisations.csv': ['ref,name,kind', 's,Alder School,school', 'm,City Museum,cultural', 'm2,The City Museum,cultural'],
    'meetings.csv': ['ref,type,title,held_on,invited,organisations_present', 'mt,workshop,Together,2014-06-12,s;m;m2,s;m'],
    'meeting_attendance.csv': ['ref,meeting,organisation,people', '1,mt,m,2', '2,mt,m2,3'],
    'agenda_items.csv': ['ref,meeting,order,title,led_by', 'i,mt,1,Welcome,m2'],
    'actions.csv': ['ref,title,meeting,agreed_on,owner,helpers,due_on', '1,Write,mt,,m,s,2014-07-01', '2,Ring,mt,,m2,,', '3,Wait,mt,,s,m;m2,'],
    'learning.csv': ['ref,type,title,held_on,provider,asked_by,capacity', 'l,cpd,Objects,2014-10-08,m2,s,9'],
    'attendance.csv': ['ref,session,organisation,role,people', '1,l,m,teacher,1', '2,l,m2,teacher,1'],
    'bookings.csv': ['ref,session,organisation,people,booked_on', '1,l,m2,2,2014-09-12'],
    'learning_walks.csv': ['ref,host,walked_on,visitors', 'w,s,2014-10-15,m;m2'],
    'walk_reflections.csv': ['ref,walk,organisation,reflection', '1,w,m2,They sang.'],
    'organisation_merges.csv': ['ref,duplicate,into', 'mm,m2,m'],
  });
});
afterAll(() => at.remove());

const on = '2014-12-31';
const museum = { ref: 'm', name: 'City Museum' };
const alder = { ref: 's', name: 'Alder School' };

describe('an organisation that was merged into another is that other one', () => {
  it('in open actions, for whom they are counted, and when they are asked for', async () => {
    const { actions, byOwner } = await at.shown<OpenActions>('open-actions', { on });
    expect(actions.map(({ ref, owner, helpers }) => [ref, owner.ref, helpers.map((one) => one.ref).join()])).toEqual([['1', 'm', 's'], ['2', 'm', ''], ['3', 's', 'm']]);
    expect(byOwner).toEqual([{ ...museum, open: 2, overdue: 1 }, { ...alder, open: 1, overdue: 0 }]);
    for (const organisation of ['m', 'm2'])
      expect((await at.shown<OpenActions>('open-actions', { on, organisation })).actions.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
  });
  it('at a meeting, present once with all its people', async () => {
    const { present, people, invited, agenda } = await at.shown<MeetingOnDay>('meeting', { on, meeting: 'mt' });
    expect(present).toEqual([{ ...alder, people: null }, { ...museum, people: 5 }]);
    expect([people, invited, agenda[0]?.ledBy]).toEqual([5, [alder, museum], museum]);
  });
  it('in learning and on walks', async () => {
    const { sessions } = await at.shown<{ sessions: ListedSession[] }>('learning', { on });
    expect(sessions).toMatchObject([{ provider: museum, bookings: [{ organisation: museum, places: 2 }], attendance: { people: 2, organisations: 1 } }]);
    const { walks } = await at.shown<{ walks: ListedWalk[] }>('learning-walks', { on });
    expect(walks).toMatchObject([{ visitors: [museum], reflections: [{ organisation: museum }] }]);
  });
  it('in the calendar and in lists of records', async () => {
    const { entries } = await at.shown<{ entries: CalendarEntry[] }>('calendar', { on, from: '2014-10-15', to: '2014-10-15' });
    expect(entries.map(({ organisations }) => organisations)).toEqual([[alder, museum]]);
    const { records } = await at.shown<{ records: ListedRecord[] }>('records', { on, kind: 'action' });
    expect(records.find(({ ref }) => ref === '3')?.with).toEqual([alder, museum]);
  });
  it('in the event log, whichever of its records is asked for; every event keeps what it says', async () => {
    const logged = async (organisation: string) => (await at.shown<{ events: LedgerEntry[] }>('event-log', { on, organisation, limit: '500' })).events;
    const events = await logged('m');
    expect(await logged('m2')).toEqual(events);
    expect(events.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual(expect.arrayContaining(['organisation m', 'organisation m2', 'action 1', 'action 2', 'booking 1', 'organisation-merge mm']));
    expect(events.find(({ kind }) => kind === 'booking')?.organisations).toEqual([{ ref: 'm2', name: 'The City Museum' }]);
    expect(await logged('s')).not.toEqual(events);
  });
  it('until the merge is taken back', async () => {
    await at.done('withdraw-organisation-merge', { ref: 'mm', why: 'Two houses after all.' });
    const { byOwner } = await at.shown<OpenActions>('open-actions', { on });
    expect(byOwner.map(({ ref, open }) => `${ref} ${open}`)).toEqual(['m 1', 's 1', 'm2 1']);
  });
});

describe('a view of a record that nobody recorded', () => {
  it.each([
    ['meeting', { meeting: 'mt-9' }, 'Nothing was recorded of a meeting “mt-9” at that moment.'],
    ['organisation-history', { organisation: 'o-9' }, 'Nothing was recorded of an organisation “o-9” at that moment.'],
    ['partnership', { partnership: 'p-9' }, 'Nothing was recorded of a partnership “p-9” at that moment.'],
  ])('%s is refused at its field', async (view, settings, sentence) => {
    const [field, ref] = Object.entries(settings)[0]!;
    expect(await at.ask(view, settings)).toMatchObject({ kind: 'not-found', refused: `${field}.unknown`, sentence, fields: [{ field, code: `${field}.unknown`, message: expect.stringContaining(`“${ref}”`) }] });
  });
});
