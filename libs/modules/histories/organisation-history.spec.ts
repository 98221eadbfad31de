import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { Registry } from '#platform/registry';
import { modules } from '../all';
import { smallLcep } from '../testing/small-lcep';
import { ORGANISATION_FIELDS } from './entries';
import type { OrganisationHistory } from './organisation-history';

let at: Installed;
beforeAll(async () => (at = await smallLcep()));
afterAll(() => at.remove());

const history = (organisation: string, settings: object = {}) => at.shown<OrganisationHistory>('organisation-history', { organisation, on: '2014-12-31', ...settings });
const lines = ({ entries }: OrganisationHistory) => entries.map(({ on, kind, ref, part, title }) => `${on} ${kind} ${ref}, ${part}: ${title}`);

describe('the history of an organisation', () => {
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

it('the fields that name organisations are those by which any kind cites them', () => {
  const citing = [...new Registry(modules).kinds.values()].flatMap(({ record }) =>
    Object.entries<unknown>(record?.cites ?? {}).filter(([, cites]) => cites === 'organisation' || (cites as { kind?: string }).kind === 'organisation'),
  );
  expect([...new Set(citing.map(([field]) => field))].sort()).toEqual([...ORGANISATION_FIELDS].sort());
});
