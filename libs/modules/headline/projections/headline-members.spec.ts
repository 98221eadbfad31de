import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { agreed, attendances, came, figuresAfter, held, member, organisations, partnerships, sessions } from '../testing/headline-facts';
import type { HeadlineEvent } from './headline';

const school = organisations.recorded('s-1', member('school', '2014-01-10'));
const another = organisations.recorded('s-2', member('school', '2014-01-10'));
const always = organisations.recorded('s-1', member('school'));
const first = partnerships.recorded('p-1', agreed('2014-03-05', 's-1'));
const second = partnerships.recorded('p-2', agreed('2014-09-09', 's-1'));

const inPartnerships = (figures: ReturnType<typeof figuresAfter>, ...days: string[]) => days.map((on) => figures(on).schoolsInPartnerships ?? 0);

describe('members', () => {
  it('who joined nobody knows when count always', () => {
    const figures = figuresAfter(always, organisations.recorded('c-1', member('cultural')));
    expect(figures('1900-01-01')).toEqual({ schools: 1, culturalOrganisations: 1 });
  });
  it('count always once their day of joining was emptied, and from it once it is known', () => {
    expect(figuresAfter(school, organisations.corrected('s-1', { joinedOn: null }))('1900-01-01')).toEqual({ schools: 1 });
    const known = figuresAfter(always, organisations.corrected('s-1', { joinedOn: day('2014-01-10') }));
    expect([known('2014-01-09'), known('2014-01-10')]).toEqual([{}, { schools: 1 }]);
  });
  it('of another kind count in no figure', () => {
    const facts = (['council', 'university', 'funder', 'company', 'community'] as const).map((kind) => organisations.recorded(kind, member(kind)));
    expect(figuresAfter(...facts, partnerships.recorded('p-1', agreed('2014-03-05', 'council', 'funder')))('2030-01-01')).toEqual({ partnerships: 1 });
  });
});

describe('members of partnerships', () => {
  it('who joined after the agreement count from joining', () => {
    const late = organisations.recorded('s-1', member('school', '2014-05-01'));
    expect(inPartnerships(figuresAfter(late, first), '2014-03-05', '2014-04-30', '2014-05-01')).toEqual([0, 0, 1]);
  });
  it('who were always members count from the agreement', () =>
    expect(inPartnerships(figuresAfter(always, first), '2014-03-04', '2014-03-05')).toEqual([0, 1]));
  it('count once, from the earliest, whichever was recorded first', () => {
    for (const facts of [[first, second], [second, first]])
      expect(inPartnerships(figuresAfter(school, ...facts), '2014-03-04', '2014-03-05', '2014-09-09')).toEqual([0, 1, 1]);
  });
  it('count from the next one after the earliest was withdrawn, and not at all after the last', () => {
    const without = [school, first, second, partnerships.withdrawn('p-1')];
    expect(inPartnerships(figuresAfter(...without), '2014-03-05', '2014-09-08', '2014-09-09')).toEqual([0, 0, 1]);
    expect(inPartnerships(figuresAfter(...without, partnerships.withdrawn('p-2')), '2014-09-09')).toEqual([0]);
  });
  it('follow a correction of who they are', () => {
    const figures = figuresAfter(school, another, first, second, partnerships.corrected('p-1', { members: ['s-2'] }));
    expect(inPartnerships(figures, '2014-03-05', '2014-09-08', '2014-09-09')).toEqual([1, 1, 2]);
  });
  it('follow a correction of when they joined and what they are', () => {
    const moved = figuresAfter(school, first, organisations.corrected('s-1', { joinedOn: day('2014-12-01') }));
    expect(inPartnerships(moved, '2014-03-05', '2014-11-30', '2014-12-01')).toEqual([0, 0, 1]);
    const became = figuresAfter(school, first, organisations.corrected('s-1', { kind: 'cultural' }));
    expect(became('2014-03-05')).toEqual({ culturalOrganisations: 1, partnerships: 1, culturalOrganisationsInPartnerships: 1 });
  });
  it('are none once the organisation was withdrawn, while the partnership stands', () =>
    expect(figuresAfter(school, first, organisations.withdrawn('s-1'))('2030-01-01')).toEqual({ partnerships: 1 }));
});

describe('a ref that was freed with its import', () => {
  const taken = { withImport: 'import-1' };
  it('names another organisation, which takes nothing over but what cites it now', () => {
    const again = organisations.recorded('s-1', member('cultural', '2015-01-01'));
    const facts = [school, first, partnerships.withdrawn('p-1', taken), organisations.withdrawn('s-1', taken), again];
    expect(figuresAfter(...facts)('2030-01-01')).toEqual({ culturalOrganisations: 1 });
    const cited = figuresAfter(...facts, second);
    expect([cited('2014-12-31'), cited('2015-01-01')]).toEqual([
      { partnerships: 1 },
      { partnerships: 1, culturalOrganisations: 1, culturalOrganisationsInPartnerships: 1 },
    ]);
  });
  it('names another partnership with other members', () => {
    const again = partnerships.recorded('p-1', agreed('2014-10-10', 's-2'));
    const figures = figuresAfter(school, another, first, partnerships.withdrawn('p-1', taken), again);
    expect(inPartnerships(figures, '2014-10-09', '2014-10-10')).toEqual([0, 1]);
    expect(figures('2030-01-01')).toEqual({ schools: 2, partnerships: 1, schoolsInPartnerships: 1 });
  });
});

describe('organisations at mentoring training', () => {
  const spring = sessions.recorded('l-1', held('mentoring-training', '2014-05-05'));
  const autumn = sessions.recorded('l-2', held('mentoring-training', '2014-10-10'));
  const cpd = sessions.recorded('l-3', held('cpd', '2014-02-02'));
  const inAutumn = attendances.recorded('a-2', came('l-2', 's-1', 2));
  const inSpring = attendances.recorded('a-1', came('l-1', 's-1', 3));
  const base = [school, another, spring, autumn, cpd, inAutumn, inSpring, attendances.recorded('a-3', came('l-3', 's-1', 4))];
  const counts = (facts: readonly HeadlineEvent[], ...days: string[]) => {
    const figures = figuresAfter(...facts);
    return days.map((on) => figures(on).mentoringTrainingOrganisations ?? 0);
  };

  it('count once, from the first session they were at', () => expect(counts(base, '2014-05-04', '2014-05-05', '2030-01-01')).toEqual([0, 1, 1]));
  it('count from the next session after the first was withdrawn', () =>
    expect(counts([...base, sessions.withdrawn('l-1')], '2014-05-05', '2014-10-09', '2014-10-10')).toEqual([0, 0, 1]));
  it('count from the next session after their attendance of the first was withdrawn', () =>
    expect(counts([...base, attendances.withdrawn('a-1')], '2014-05-05', '2014-10-10')).toEqual([0, 1]));
  it('are others once the attendance is corrected to be theirs', () => {
    const moved = [...base, attendances.corrected('a-1', { organisation: 's-2' })];
    expect(counts(moved, '2014-05-05', '2014-10-09', '2014-10-10')).toEqual([1, 1, 2]);
  });
  it('count at the session to which the attendance is corrected', () => {
    expect(counts([...base, attendances.corrected('a-1', { session: 'l-3' })], '2014-05-05', '2014-10-10')).toEqual([0, 1]);
    expect(counts([...base, attendances.corrected('a-3', { session: 'l-1' }), attendances.withdrawn('a-1')], '2014-05-04', '2014-05-05')).toEqual([0, 1]);
  });
  it('are none once the session turns out to be another kind of learning', () => {
    const changed = [...base, sessions.corrected('l-1', { type: 'cpd' }), sessions.corrected('l-2', { type: 'networking' })];
    expect(counts(changed, '2030-01-01')).toEqual([0]);
    expect(figuresAfter(...changed)('2030-01-01')).toEqual({ schools: 2, teachersInCpd: 7 });
  });
  it('are none once withdrawn, and their people count no more', () =>
    expect(figuresAfter(...base, organisations.withdrawn('s-1'))('2030-01-01')).toEqual({ schools: 1 }));
});
