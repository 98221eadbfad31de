import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import type { Figures } from '../figures';
import {
  agreed,
  attendances,
  came,
  changes,
  delivered,
  figuresAfter,
  held,
  joined,
  member,
  merges,
  organisations,
  participations,
  partnerships,
  projects,
  sessions,
  took,
  walked,
  walks,
} from '../testing/headline-facts';
import { headline, type HeadlineEvent } from './headline';

type Case = [type: HeadlineEvent['type'], facts: HeadlineEvent[], by: { readonly [on: string]: Partial<Figures> }];
const change = 'correction-1';

const school = organisations.recorded('s-1', member('school', '2014-01-10'));
const museum = organisations.recorded('c-1', member('cultural', '2014-02-01'));
const together = partnerships.recorded('p-1', agreed('2014-03-05', 's-1', 'c-1'));
const drums = projects.recorded('d-1', delivered('2014-06-30'));
const twenty = participations.recorded('y-1', took('d-1', '2014-06-12', 20));
const cpd = sessions.recorded('l-1', held('cpd', '2014-04-04'));
const mentoring = sessions.recorded('l-2', held('mentoring-training', '2014-05-05'));
const three = attendances.recorded('a-1', came('l-1', 's-1', 3));
const two = attendances.recorded('a-2', came('l-2', 's-1', 2, 'other'));
const walk = walks.recorded('w-1', walked('2014-07-01'));

const again = organisations.recorded('s-2', member('school', '2013-12-01'));
const merged = merges.recorded('m-1', { duplicate: 's-2', into: 's-1' });
const gallery = organisations.recorded('c-2', member('cultural'));
const joins = changes.recorded('k-1', joined('p-1', 'c-2', '2014-09-09'));

const aSchool = { schools: 1 };
const both = { schools: 1, culturalOrganisations: 1 };
const inPartnerships = { ...both, partnerships: 1, schoolsInPartnerships: 1, culturalOrganisationsInPartnerships: 1 };

const cases: Case[] = [
  ['organisation.recorded', [school, museum], { '2014-01-09': {}, '2014-01-10': aSchool, '2014-01-31': aSchool, '2014-02-01': both, '2030-01-01': both }],
  [
    'organisation.corrected',
    [school, museum, organisations.corrected('s-1', { joinedOn: day('2015-01-10') }), organisations.corrected('c-1', { kind: 'school' })],
    { '2014-01-10': {}, '2014-02-01': aSchool, '2015-01-10': { schools: 2 } },
  ],
  ['organisation.withdrawn', [school, museum, organisations.withdrawn('s-1')], { '2014-01-10': {}, '2030-01-01': { culturalOrganisations: 1 } }],
  ['organisation.reinstated', [school, organisations.withdrawn('s-1', { correction: change }), organisations.reinstated('s-1', change)], { '2014-01-09': {}, '2014-01-10': aSchool }],
  ['partnership.recorded', [school, museum, together], { '2014-03-04': both, '2014-03-05': inPartnerships }],
  [
    'partnership.corrected',
    [school, museum, together, partnerships.corrected('p-1', { agreedOn: day('2014-03-15') })],
    { '2014-03-14': both, '2014-03-15': inPartnerships },
  ],
  ['partnership.withdrawn', [school, museum, together, partnerships.withdrawn('p-1')], { '2014-03-05': both, '2030-01-01': both }],
  [
    'partnership.reinstated',
    [school, museum, together, partnerships.withdrawn('p-1', { correction: change }), partnerships.reinstated('p-1', change)],
    { '2014-03-04': both, '2014-03-05': inPartnerships },
  ],
  ['organisation-merge.recorded', [school, again, merged], { '2013-11-30': {}, '2013-12-01': aSchool, '2030-01-01': aSchool }],
  [
    'organisation-merge.corrected',
    [school, museum, again, merged, merges.corrected('m-1', { into: 'c-1' })],
    { '2013-12-01': { culturalOrganisations: 1 }, '2014-01-10': both, '2030-01-01': both },
  ],
  ['organisation-merge.withdrawn', [school, again, merged, merges.withdrawn('m-1')], { '2013-12-01': aSchool, '2014-01-10': { schools: 2 } }],
  [
    'organisation-merge.reinstated',
    [school, again, merged, merges.withdrawn('m-1', { correction: change }), merges.reinstated('m-1', change)],
    { '2013-12-01': aSchool, '2014-01-10': aSchool },
  ],
  [
    'partnership-change.recorded',
    [school, museum, gallery, together, joins],
    { '2014-09-08': { ...inPartnerships, culturalOrganisations: 2 }, '2014-09-09': { ...inPartnerships, culturalOrganisations: 2, culturalOrganisationsInPartnerships: 2 } },
  ],
  [
    'partnership-change.corrected',
    [school, museum, gallery, together, joins, changes.corrected('k-1', { happenedOn: day('2014-01-01') }), changes.recorded('k-2', { ...joined('p-1', 'c-2', '2014-12-01'), what: 'partner-left' })],
    { '2014-03-04': { schools: 1, culturalOrganisations: 2 }, '2014-03-05': { ...inPartnerships, culturalOrganisations: 2, culturalOrganisationsInPartnerships: 2 } },
  ],
  ['partnership-change.withdrawn', [school, museum, gallery, together, joins, changes.withdrawn('k-1')], { '2030-01-01': { ...inPartnerships, culturalOrganisations: 2 } }],
  [
    'partnership-change.reinstated',
    [school, museum, gallery, together, joins, changes.withdrawn('k-1', { correction: change }), changes.reinstated('k-1', change)],
    { '2014-09-09': { ...inPartnerships, culturalOrganisations: 2, culturalOrganisationsInPartnerships: 2 } },
  ],
  ['project.recorded', [drums, projects.recorded('d-2', delivered())], { '2014-06-29': {}, '2014-06-30': { projectsDelivered: 1 }, '2030-01-01': { projectsDelivered: 1 } }],
  [
    'project.corrected',
    [drums, projects.recorded('d-2', delivered()), projects.corrected('d-1', { deliveredOn: null }), projects.corrected('d-2', { deliveredOn: day('2014-07-07') })],
    { '2014-06-30': {}, '2014-07-06': {}, '2014-07-07': { projectsDelivered: 1 } },
  ],
  ['project.withdrawn', [drums, projects.withdrawn('d-1')], { '2014-06-30': {}, '2030-01-01': {} }],
  ['project.reinstated', [drums, projects.withdrawn('d-1', { correction: change }), projects.reinstated('d-1', change)], { '2014-06-29': {}, '2014-06-30': { projectsDelivered: 1 } }],
  ['participation.recorded', [drums, twenty], { '2014-06-11': {}, '2014-06-12': { youngPeople: 20 }, '2014-06-30': { youngPeople: 20, projectsDelivered: 1 } }],
  [
    'participation.corrected',
    [drums, twenty, participations.corrected('y-1', { youngPeople: 25, heldOn: day('2014-06-13') })],
    { '2014-06-12': {}, '2014-06-13': { youngPeople: 25 } },
  ],
  ['participation.withdrawn', [drums, twenty, participations.withdrawn('y-1')], { '2014-06-12': {}, '2030-01-01': { projectsDelivered: 1 } }],
  [
    'participation.reinstated',
    [drums, twenty, participations.withdrawn('y-1', { correction: change }), participations.reinstated('y-1', change)],
    { '2014-06-11': {}, '2014-06-12': { youngPeople: 20 } },
  ],
  [
    'learning-session.recorded',
    [school, cpd, three, sessions.recorded('l-3', held('networking', '2014-04-05')), attendances.recorded('a-3', came('l-3', 's-1', 9))],
    { '2014-04-03': aSchool, '2014-04-04': { schools: 1, teachersInCpd: 3 }, '2030-01-01': { schools: 1, teachersInCpd: 3 } },
  ],
  [
    'learning-session.corrected',
    [school, cpd, three, sessions.corrected('l-1', { heldOn: day('2014-04-14'), type: 'mentoring-training' })],
    { '2014-04-13': aSchool, '2014-04-14': { schools: 1, mentoringTrainingStaff: 3, mentoringTrainingOrganisations: 1 } },
  ],
  ['learning-session.withdrawn', [school, cpd, mentoring, three, two, sessions.withdrawn('l-1'), sessions.withdrawn('l-2')], { '2030-01-01': aSchool }],
  [
    'learning-session.reinstated',
    [school, mentoring, two, sessions.withdrawn('l-2', { correction: change }), sessions.reinstated('l-2', change)],
    { '2014-05-04': aSchool, '2014-05-05': { schools: 1, mentoringTrainingStaff: 2, mentoringTrainingOrganisations: 1 } },
  ],
  [
    'attendance.recorded',
    [school, cpd, mentoring, three, two, attendances.recorded('a-3', came('l-1', 's-1', 4, 'other')), attendances.recorded('a-4', came('l-2', 's-1', 5))],
    {
      '2014-04-04': { schools: 1, teachersInCpd: 3 },
      '2014-05-05': { schools: 1, teachersInCpd: 3, mentoringTrainingStaff: 7, mentoringTrainingOrganisations: 1 },
    },
  ],
  [
    'attendance.corrected',
    [school, cpd, three, attendances.recorded('a-3', came('l-1', 's-1', 4, 'other')), attendances.corrected('a-1', { people: 5 }), attendances.corrected('a-3', { role: 'teacher' })],
    { '2014-04-03': aSchool, '2014-04-04': { schools: 1, teachersInCpd: 9 } },
  ],
  ['attendance.withdrawn', [school, cpd, mentoring, three, two, attendances.withdrawn('a-1'), attendances.withdrawn('a-2')], { '2030-01-01': aSchool }],
  [
    'attendance.reinstated',
    [school, mentoring, two, attendances.withdrawn('a-2', { correction: change }), attendances.reinstated('a-2', change)],
    { '2014-05-04': aSchool, '2014-05-05': { schools: 1, mentoringTrainingStaff: 2, mentoringTrainingOrganisations: 1 } },
  ],
  ['learning-walk.recorded', [walk, walks.recorded('w-2', walked('2014-07-01'))], { '2014-06-30': {}, '2014-07-01': { learningWalks: 2 } }],
  ['learning-walk.corrected', [walk, walks.corrected('w-1', { walkedOn: day('2014-07-02') })], { '2014-07-01': {}, '2014-07-02': { learningWalks: 1 } }],
  ['learning-walk.withdrawn', [walk, walks.withdrawn('w-1')], { '2014-07-01': {}, '2030-01-01': {} }],
  ['learning-walk.reinstated', [walk, walks.withdrawn('w-1', { correction: change }), walks.reinstated('w-1', change)], { '2014-06-30': {}, '2014-07-01': { learningWalks: 1 } }],
];

describe('the headline after', () => {
  it.each(cases)('%s', (type, facts, by) => {
    expect(facts.map((fact) => fact.type)).toContain(type);
    const figures = figuresAfter(...facts);
    expect(Object.fromEntries(Object.keys(by).map((on) => [on, figures(on)]))).toEqual(by);
  });

  it('a walk that is planned has nothing of it until the day it was walked, and nothing once nobody says that it was', () => {
    const planned = walks.recorded('w-1', { host: 's-1', plannedOn: day('2014-06-01') });
    const walksBy = (facts: readonly HeadlineEvent[], ...days: string[]) => days.map((on) => figuresAfter(...facts)(on).learningWalks ?? 0);
    expect(walksBy([planned], '2014-06-01', '2030-01-01')).toEqual([0, 0]);
    expect(walksBy([planned, walks.corrected('w-1', { walkedOn: day('2014-07-01') })], '2014-06-30', '2014-07-01')).toEqual([0, 1]);
    expect(walksBy([walk, walks.corrected('w-1', { plannedOn: day('2014-08-01') }), walks.corrected('w-1', { walkedOn: null })], '2014-07-01', '2030-01-01')).toEqual([0, 0]);
  });

  it('every event it handles', () => {
    expect(Object.keys(headline.on).sort()).toEqual(cases.map(([type]) => type).sort());
  });
});
