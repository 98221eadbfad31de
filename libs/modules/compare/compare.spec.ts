import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel/refusal';
import { Installed } from '#platform/testing/installed';
import type { Comparison } from './compare-view';

describe('compare', () => {
  let at: Installed;
  let then = '';
  const compare = (settings: { [name: string]: string }) => at.shown<Comparison>('compare', settings);
  const told = ({ records }: Comparison) => records.map(({ part, kind, ref, events }) => [part, kind, ref, events.map(({ type }) => type)]);

  beforeAll(async () => {
    at = await Installed.open();
    await at.done('record-organisation', { ref: 's1', name: 'Alder Lane', kind: 'school' });
    await at.done('record-organisation', { ref: 'c1', name: 'The museum', kind: 'cultural', joinedOn: '2015-01-10' });
    await at.done('record-partnership', { ref: 'p1', kind: 'school-cultural', members: ['s1', 'c1'], title: 'Bones', agreedOn: '2014-11-03' });
    await at.done('record-project', { ref: 'pr', partnership: 'p1', title: 'Bones', deliveredOn: '2015-02-01' });
    await at.done('record-participation', { ref: 'y1', project: 'pr', heldOn: '2015-02-01', youngPeople: 20 });
    then = String((await at.done('record-participation', { ref: 'y2', project: 'pr', heldOn: '2015-02-02', youngPeople: 30 })).position);
    await at.done('correct-participation', { ref: 'y2', changes: { youngPeople: 33 }, why: 'The register was counted again.' });
    await at.done('withdraw-organisation', { ref: 's1', why: 'Entered twice.' });
  });
  afterAll(() => at.remove());

  it('shows what a figure was and is, the rows that make the difference, and what happened to them in between', async () => {
    const answer = await compare({ view: 'headline', thenKnownAt: then });
    expect(answer.differences).toEqual([
      { path: 'figures.schools', then: 1, now: 0 },
      { path: 'figures.schoolsInPartnerships', then: 1, now: 0 },
      { path: 'figures.youngPeople', then: 50, now: 53 },
    ]);
    expect(answer.then).toMatchObject({ position: then, figures: { youngPeople: 50 } });
    expect(told(answer)).toEqual([
      ['schools', 'organisation', 's1', ['organisation.withdrawn']],
      ['schoolsInPartnerships', 'organisation', 's1', ['organisation.withdrawn']],
      ['youngPeople', 'participation', 'y2', ['participation.corrected']],
    ]);
    expect(answer.records[2]).toMatchObject({ then: { amount: 30 }, now: { amount: 33 }, events: [{ reason: 'The register was counted again.' }] });
  });

  it('shows what came between two days, as known at one moment', async () => {
    const answer = await compare({ view: 'headline', on: '2015-02-01', thenOn: '2015-01-31', knownAt: then, thenKnownAt: then });
    expect(answer.differences.map(({ path }) => path)).toEqual(['figures.projectsDelivered', 'figures.youngPeople']);
    expect(told(answer)).toEqual([
      ['projectsDelivered', 'project', 'pr', ['project.recorded']],
      ['youngPeople', 'participation', 'y1', ['participation.recorded']],
    ]);
  });

  it('compares any other view, with its own settings', async () => {
    expect(told(await compare({ view: 'organisations', thenKnownAt: then }))).toEqual([[null, 'organisation', 's1', ['organisation.withdrawn']]]);
    const history = await compare({ view: 'organisation-history', with: 'organisation=c1', thenKnownAt: then });
    expect(told(history)).toContainEqual([null, 'participation', 'y2', ['participation.corrected']]);
  });

  it('has nothing to say of one moment and itself', async () => {
    expect(await compare({ view: 'headline' })).toMatchObject({ differences: [], records: [], more: false });
  });

  it.each([
    [{ view: 'nonsense' }, 'view.unknown', undefined],
    [{ view: 'organisation-history', with: 'organisation=nobody' }, 'organisation.unknown', ['organisation']],
    [{ view: 'headline', with: 'colour=red' }, 'request.invalid', ['colour']],
    [{ view: 'headline', thenOn: '2015-02-30' }, 'request.invalid', ['thenOn']],
    [{ view: 'headline', thenKnownAt: '9999' }, 'request.invalid', ['thenKnownAt']],
  ])('refuses %j: %s', async (settings, code, fields) => {
    const answer = await at.ask('compare', settings);
    expect(isRefusal(answer) && [answer.refused, answer.fields?.map(({ field }) => field)]).toEqual([code, fields]);
  });
});
