import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { Registry } from '#platform/registry';
import { modules } from '../all';
import { busyLcep } from '../testing/busy-lcep';
import { smallLcep } from '../testing/small-lcep';
import type { OrganisationHistory } from './organisation-history';

let at: Installed;
beforeAll(async () => (at = await smallLcep()));
afterAll(() => at.remove());

const history = (organisation: string, settings: object = {}) => at.shown<OrganisationHistory>('organisation-history', { organisation, on: '2014-12-31', ...settings });
const lines = ({ entries }: OrganisationHistory) => entries.map(({ on, kind, ref, part, title }) => `${on} ${kind} ${ref}, ${part}: ${title}`);

describe('the history of an organisation', () => {
  it('says of a day before it joined that it was no member yet', async () => {
    expect((await history('1', { on: '2014-01-09' })).standing).toMatchObject({ state: 'member', notes: ['On this day it was no member yet: it joined on 2014-01-10.'] });
    expect((await history('1', { on: '2014-01-10' })).standing).toMatchObject({ notes: [] });
    expect((await history('2', { on: '1999-01-01' })).standing).toMatchObject({ notes: [] });
  });
  it('has everything it was in, newest first', async () =>
    expect(lines(await history('1'))).toEqual([
      '2014-07-10 evidence 1, member: Drums',
      '2014-07-07 participation 2, member: Drums',
      '2014-06-01 learning-walk 1, host: Alder School',
      '2014-05-21 attendance 3, organisation: Tea',
      '2014-05-20 attendance 2, organisation: Rhythm',
      '2014-05-20 attendance 1, organisation: Rhythm',
      '2014-05-05 participation 1, member: Drums',
      '2014-04-01 project 1, member: Drums',
      '2014-03-05 partnership 1, member: Drums at Alder',
      '2014-03-01 introduction 1, school: Alder School and Museum',
      '2014-02-20 proposal 1, asked: Drums',
      '2014-02-10 need 1, school: Alder School',
      '2014-02-02 meeting 1, present: All together',
      '2014-01-10 organisation 1, itself: Alder School',
    ]));
  it('has another one for each of the others', async () => {
    expect(lines(await history('2')).map((line) => line.split(':')[0])).toEqual([
      '2014-07-10 evidence 1, member',
      '2014-07-07 participation 2, member',
      '2014-06-01 learning-walk 1, visitor',
      '2014-05-20 learning-session 1, provider',
      '2014-05-05 participation 1, member',
      '2014-04-01 project 1, member',
      '2014-03-05 partnership 1, member',
      '2014-03-01 introduction 1, organisation',
      '2014-02-20 proposal 1, organisation',
      '2014-02-02 meeting 1, present',
      'null organisation 2, itself',
    ]);
    expect(lines(await history('3'))).toHaveLength(3);
  });
  it('sums up what it did', async () => {
    const { summary, askedFor, worksWith, organisation } = await history('1');
    expect(summary).toEqual({ partnerships: 1, projectsDelivered: 1, youngPeople: 25, teachersInCpd: 3 });
    expect(askedFor).toEqual(['music', 'drama']);
    expect(worksWith).toEqual([{ ref: '2', name: 'Museum', partnership: '1', projects: 1 }]);
    expect(organisation).toMatchObject({ ref: '1', name: 'Alder School', kind: 'school', joinedOn: '2014-01-10', withdrawn: null });
  });
  it('ends on the day, and says how much is later', async () => {
    const until = await history('1', { on: '2014-05-05' });
    expect([until.entries.length, until.later]).toEqual([8, 6]);
    expect(until.summary).toEqual({ partnerships: 1, projectsDelivered: 0, youngPeople: 20, teachersInCpd: 0 });
    expect((await history('1')).later).toBe(0);
  });
  it('opens what was sealed', async () => {
    const { entries } = await history('1');
    expect(entries.find(({ kind }) => kind === 'need')?.values['note']).toBe('Drums if possible.');
    expect(entries.find(({ kind }) => kind === 'evidence')?.values['quote']).toBe('We loved it.');
  });
  it('is refused for whom nobody knows', async () =>
    expect(await at.ask('organisation-history', { organisation: '9' })).toMatchObject({ refused: 'organisation.unknown', kind: 'not-found', fields: [{ field: 'organisation' }] }));
});

describe('a history after corrections and withdrawals', () => {
  let before: string;
  beforeAll(async () => {
    before = (await history('1')).position;
    await at.done('correct-participation', { ref: '1', changes: { youngPeople: 30 }, why: 'Counted again.' });
    await at.done('withdraw-attendance', { ref: '1', why: 'Entered twice.' });
  });

  it('says what was said before, why it changed, and by whom', async () => {
    const { entries, summary } = await history('1');
    expect(entries.find(({ kind, ref }) => kind === 'participation' && ref === '1')?.corrections).toMatchObject([{ field: 'youngPeople', before: 20, after: 30, why: 'Counted again.', by: 'Noor' }]);
    expect(entries.find(({ kind, ref }) => kind === 'attendance' && ref === '1')?.withdrawn).toMatchObject({ why: 'Entered twice.', by: 'Noor' });
    expect(summary).toEqual({ partnerships: 1, projectsDelivered: 1, youngPeople: 35, teachersInCpd: 0 });
  });
  it('is what it was, as known before', async () => {
    const { entries, summary } = await history('1', { knownAt: before });
    expect(entries.flatMap(({ corrections, withdrawn }) => [...corrections, withdrawn]).filter(Boolean)).toEqual([]);
    expect(summary).toEqual({ partnerships: 1, projectsDelivered: 1, youngPeople: 25, teachersInCpd: 3 });
  });
});

describe('a history of meetings, learning and walks', () => {
  let busy: Installed;
  beforeAll(async () => (busy = await busyLcep()));
  afterAll(() => busy.remove());

  it('has what the organisation did around them, by the day of what each belongs to', async () => {
    const { entries } = await busy.shown<OrganisationHistory>('organisation-history', { organisation: 'a', on: '2015-12-31' });
    expect(entries.map(({ on, kind, ref, part, title, type }) => `${on} ${kind} ${ref}, ${part}: ${title}${type ? ` (${type})` : ''}`)).toEqual([
      '2015-02-01 follow-up 1, asked later: Object handling (cpd)',
      '2014-12-09 learning-walk three, visitor: Birch School',
      '2014-12-01 meeting dec, invited: Steering again (steering-group)',
      '2014-10-15 learning-walk one, host: Alder School',
      '2014-10-08 session-feedback 1, gave feedback: Object handling (cpd)',
      '2014-10-08 attendance 1, organisation: Object handling (cpd)',
      '2014-10-08 learning-session cpd, asked for it: Object handling (cpd)',
      '2014-09-23 action 4, owner: Write to heads',
      '2014-09-10 booking 2, booked: Object handling (cpd)',
      '2014-06-24 need n, school: Alder School',
      '2014-06-12 action 1, helper: List of contacts (all-partners)',
      '2014-06-12 meeting-attendance 1, present: All together (all-partners)',
      '2014-06-12 meeting june, present: All together (all-partners)',
      'null organisation a, itself: Alder School',
    ]);
  });
  it('opens what was sealed in them', async () => {
    const { entries } = await busy.shown<OrganisationHistory>('organisation-history', { organisation: 'm', on: '2015-12-31' });
    const said = entries.map(({ values }) => values['reflection'] ?? values['notes'] ?? values['outcome']).filter(Boolean);
    expect(said.toSorted()).toEqual(['Many came.', 'Sent.', 'They talk of their work.']);
  });
});

it('no kind is called by words that are sealed, which would show in every list', () => {
  for (const { calledBy = [], freeText, kind } of new Registry(modules).records.values())
    expect([kind, (calledBy as readonly string[]).filter((field) => (freeText as readonly string[]).includes(field))]).toEqual([kind, []]);
});
