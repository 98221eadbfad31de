import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { agreed, attendances, came, changes, figuresAfter, held, joined, member, merges, organisations, partnerships, proposed, sessions } from '../testing/headline-facts';
import type { HeadlineEvent } from './headline';

const LATE = '2030-01-01';
const first = organisations.recorded('s-1', member('school', '2014-01-10'));
const second = organisations.recorded('s-2', member('school', '2014-02-10'));
const third = organisations.recorded('s-3', member('school', '2014-03-10'));
const museum = organisations.recorded('c-1', member('cultural'));
const all = [first, second, third, museum];
const merge = (name: string, duplicate: string, into: string) => merges.recorded(name, { duplicate, into });

describe('an organisation of which there are several records', () => {
  it('counts once in partnerships and at mentoring training, from the earliest of either', () => {
    const history = [
      ...all,
      partnerships.recorded('p-1', agreed('2014-09-09', 's-1', 'c-1')),
      partnerships.recorded('p-2', agreed('2014-05-05', 's-2', 'c-1')),
      sessions.recorded('l-1', held('mentoring-training', '2014-06-06')),
      attendances.recorded('a-1', came('l-1', 's-1', 2)),
      attendances.recorded('a-2', came('l-1', 's-2', 3)),
    ];
    const apart = { schools: 3, culturalOrganisations: 1, partnerships: 2, schoolsInPartnerships: 2, culturalOrganisationsInPartnerships: 1, mentoringTrainingStaff: 5, mentoringTrainingOrganisations: 2 };
    const together = { ...apart, schools: 2, schoolsInPartnerships: 1, mentoringTrainingOrganisations: 1 };
    const merged = figuresAfter(...history, merge('m-1', 's-2', 's-1'));
    expect([merged('2014-05-04').schoolsInPartnerships, merged('2014-05-05').schoolsInPartnerships, merged(LATE)]).toEqual([undefined, 1, together]);
    expect(figuresAfter(...history, merge('m-1', 's-2', 's-1'), merges.withdrawn('m-1'))(LATE)).toEqual(apart);
    // What is recorded of either afterwards counts for both.
    const later = figuresAfter(...history, merge('m-1', 's-2', 's-1'), partnerships.withdrawn('p-2'), organisations.corrected('s-2', { joinedOn: day('2013-01-01') }));
    expect([later('2013-01-01').schools, later('2014-09-08').schoolsInPartnerships, later('2014-09-09').schoolsInPartnerships]).toEqual([1, undefined, 1]);
  });
  it('is of the kind of the record that is kept', () => {
    expect(figuresAfter(...all, merge('m-1', 'c-1', 's-1'))(LATE)).toEqual({ schools: 3 });
    expect(figuresAfter(...all, merge('m-1', 's-1', 'c-1'))(LATE)).toEqual({ schools: 2, culturalOrganisations: 1 });
  });
  it('is kept by another record where the one that was kept is withdrawn', () =>
    expect(figuresAfter(...all, merge('m-1', 'c-1', 's-1'), organisations.withdrawn('s-1'))(LATE)).toEqual({ schools: 2, culturalOrganisations: 1 }));
});

describe('merges in a chain', () => {
  const chain = [...all, merge('m-1', 's-3', 's-2'), merge('m-2', 's-2', 's-1')];
  const schools = (...facts: readonly HeadlineEvent[]) => figuresAfter(...facts)(LATE).schools;

  it('make one of all, in whichever order they were recorded', () => {
    expect(schools(...chain)).toBe(1);
    expect(schools(...all, merge('m-2', 's-2', 's-1'), merge('m-1', 's-3', 's-2'))).toBe(1);
  });
  it('come apart where they are taken back, each by itself', () => {
    expect(schools(...chain, merges.withdrawn('m-1'))).toBe(2);
    expect(schools(...chain, merges.withdrawn('m-2'))).toBe(2);
    expect(schools(...chain, merges.withdrawn('m-1'), merges.withdrawn('m-2'))).toBe(3);
  });
  it('of the wrong pair are right once corrected', () => {
    const wrong = figuresAfter(...all, merge('m-1', 'c-1', 's-1'), merges.corrected('m-1', { duplicate: 's-2' }));
    expect([wrong('2014-01-10'), wrong(LATE)]).toEqual([{ schools: 1, culturalOrganisations: 1 }, { schools: 2, culturalOrganisations: 1 }]);
  });
  it('into each other, or twice the same, are one organisation still', () => {
    expect(schools(...all, merge('m-1', 's-1', 's-2'), merge('m-2', 's-2', 's-1'))).toBe(2);
    const twice = [...all, merge('m-1', 's-1', 's-2'), merge('m-2', 's-1', 's-2')];
    expect([schools(...twice), schools(...twice, merges.withdrawn('m-1')), schools(...twice, merges.withdrawn('m-1'), merges.withdrawn('m-2'))]).toEqual([2, 2, 3]);
  });
  it('corrected to be of one and itself change nothing', () =>
    expect(schools(...all, merge('m-1', 's-1', 's-2'), merges.corrected('m-1', { duplicate: 's-2' }))).toBe(3));
});

describe('a partnership', () => {
  const inPartnerships = (figures: ReturnType<typeof figuresAfter>, on: string) => [figures(on).partnerships ?? 0, figures(on).schoolsInPartnerships ?? 0];

  it('that is only proposed counts in nothing, until its agreement is known', () => {
    const idea = partnerships.recorded('p-1', proposed('2014-03-03', 's-1', 'c-1'));
    expect(inPartnerships(figuresAfter(...all, idea), LATE)).toEqual([0, 0]);
    const made = figuresAfter(...all, idea, partnerships.corrected('p-1', { agreedOn: day('2014-04-04') }));
    expect([inPartnerships(made, '2014-04-03'), inPartnerships(made, '2014-04-04')]).toEqual([[0, 0], [1, 1]]);
  });
  it('that was withdrawn takes the partners with it who joined it later', () => {
    const joins = changes.recorded('k-1', joined('p-1', 's-2', '2014-05-05'));
    const facts = [...all, partnerships.recorded('p-1', agreed('2014-04-04', 's-1', 'c-1')), joins];
    expect([inPartnerships(figuresAfter(...facts), '2014-05-04'), inPartnerships(figuresAfter(...facts), '2014-05-05')]).toEqual([[1, 1], [1, 2]]);
    expect(inPartnerships(figuresAfter(...facts, partnerships.withdrawn('p-1')), LATE)).toEqual([0, 0]);
  });
  it('is joined by another than was thought, or in another partnership', () => {
    const facts = [
      ...all,
      partnerships.recorded('p-1', agreed('2014-04-04', 's-1', 'c-1')),
      partnerships.recorded('p-2', proposed('2014-04-04', 's-1', 'c-1')),
      changes.recorded('k-1', joined('p-1', 's-2', '2014-05-05')),
    ];
    expect(inPartnerships(figuresAfter(...facts, changes.corrected('k-1', { organisation: 's-1' })), LATE)).toEqual([1, 1]);
    expect(inPartnerships(figuresAfter(...facts, changes.corrected('k-1', { partnership: 'p-2' })), LATE)).toEqual([1, 1]);
    expect(inPartnerships(figuresAfter(...facts, changes.corrected('k-1', { what: 'renewed' })), LATE)).toEqual([1, 1]);
  });
});
