import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { livelyLcep } from '../testing/lively-lcep';
import type { Network } from './network';
import type { PartnershipAnswer } from './partnership';

let at: Installed;
beforeAll(async () => (at = await livelyLcep()));
afterAll(() => at.remove());

const shown = (on: string, partnership = 'p-1', more: object = {}) => at.shown<PartnershipAnswer>('partnership', { partnership, on, ...more });
const refs = (some: readonly { readonly ref: string }[]) => some.map(({ ref }) => ref);

describe('a partnership on a day', () => {
  it.each([
    ['2014-02-09', 'not-yet', null],
    ['2014-02-10', 'proposed', '2014-02-10'],
    ['2014-03-05', 'agreed', '2014-03-05'],
    ['2014-09-01', 'paused', '2014-09-01'],
    ['2014-12-01', 'agreed', '2014-12-01'],
  ])('%s is %s', async (on, state, since) => expect((await shown(on)).standing).toMatchObject({ state, since, notes: [] }));

  it('has the members of the day, the merged one under the record that is kept', async () => {
    expect(refs((await shown('2014-04-30')).members)).toEqual(['s-1', 'c-1']);
    const joined = await shown('2014-05-01');
    expect([refs(joined.members), joined.standing.kind]).toEqual([['s-1', 'c-1', 'c-3'], 'multi-partner']);
    const left = await shown('2015-01-15');
    expect([refs(left.members), refs(left.formerMembers)]).toEqual([['s-1', 'c-1'], ['c-3']]);
    expect(left.formerMembers).toMatchObject([{ name: 'Drum Company', kind: 'cultural', state: 'left' }]);
    expect(left.members[0]).toMatchObject({ name: 'Alder Community School' });
  });
  it('shows how it is going by then', async () => {
    expect((await shown('2014-03-31')).checkIns).toEqual({ entries: [], count: 0, mean: null, latest: null, trend: null });
    expect((await shown('2014-07-01')).checkIns).toMatchObject({ count: 3, mean: 3.7, latest: { on: '2014-07-01', going: 5 }, trend: 'better' });
  });
  it('shows its changes in order, opened', async () => {
    const { changes } = await shown('2014-12-31');
    expect(changes.map(({ ref, type }) => `${ref} ${type}`)).toEqual(['x-1 partner-joined', 'x-2 kind-changed', 'x-3 paused', 'x-4 resumed']);
    expect(changes[2]?.values).toMatchObject({ because: 'The teacher is on leave.', learned: 'Two should know the plan.' });
  });
  it('shows what it came from and what it led to', async () => {
    const { cameFrom, ledTo } = await shown('2014-12-31');
    expect(cameFrom).toEqual({ kind: 'meeting', ref: 'mt-1', title: 'Breakfast', on: '2014-02-02' });
    expect(ledTo).toEqual([{ kind: 'partnership', ref: 'p-3', title: 'Perhaps', on: '2014-05-05' }]);
    expect((await shown('2014-12-31', 'p-2')).cameFrom).toEqual({ kind: 'round', ref: '2013-14', title: '2013-14', on: null });
    expect((await shown('2014-05-04')).ledTo).toEqual([]);
  });
  it('shows its projects with their numbers, and evidence', async () => {
    const { projects, evidence } = await shown('2014-07-10');
    expect(projects).toMatchObject([{ ref: 'd-1', title: 'Drums', deliveredOn: '2014-07-01', numbers: { youngPeople: 28, returning: 18 } }]);
    expect(refs((await shown('2014-06-30')).projects)).toEqual(['d-1']);
    expect((await shown('2014-06-30')).projects[0]?.deliveredOn).toBeNull();
    expect(evidence.map(({ ref, values }) => [ref, values['quote']])).toEqual([['v-1', 'We loved it.']]);
  });
  it('notes what contradicts itself, and stays what it was', async () => {
    expect((await shown('2014-12-31', 'p-2')).standing).toMatchObject({ state: 'agreed', notes: ['It was resumed without being paused (2014-06-01).'] });
    expect((await shown('2015-07-31', 'p-2')).standing).toMatchObject({ state: 'ended', since: '2015-07-31' });
    expect((await shown('2015-07-31', 'p-3')).standing).toMatchObject({ state: 'proposed' });
  });
  it('that nobody knows is refused', async () =>
    expect(await at.ask('partnership', { partnership: 'p-9' })).toMatchObject({ refused: 'partnership.unknown', kind: 'not-found', fields: [{ field: 'partnership' }] }));
});

describe('the network on a day', () => {
  const network = (on: string) => at.shown<Network>('network', { on });
  it('has everybody who works with others, ranked, and what is between each two', async () => {
    const { nodes, edges } = await network('2014-05-01');
    expect(nodes.map(({ ref, degree, partnerships, projects }) => [ref, degree, partnerships, projects])).toEqual([
      ['c-1', 3, 2, 1],
      ['s-1', 2, 1, 1],
      ['c-3', 2, 1, 1],
      ['s-2', 1, 1, 0],
    ]);
    expect(edges).toEqual([
      { between: ['c-1', 'c-3'], partnerships: ['p-1'], projects: 1 },
      { between: ['c-1', 's-1'], partnerships: ['p-1'], projects: 1 },
      { between: ['c-1', 's-2'], partnerships: ['p-2'], projects: 0 },
      { between: ['c-3', 's-1'], partnerships: ['p-1'], projects: 1 },
    ]);
  });
  it('is empty before the first agreement, and without who left or what ended', async () => {
    expect(await network('2014-03-04')).toMatchObject({ nodes: [], edges: [] });
    expect(refs((await network('2015-07-31')).nodes)).toEqual(['s-1', 'c-1']);
  });
});

describe('a partnership while it is corrected', () => {
  it('may not lose both of its days, and says so at the field', async () => {
    const refused = await at.all.pipeline.execute({ lcep: 'camden', name: 'correct-partnership', command: { ref: 'p-2', changes: { agreedOn: null }, why: 'It was not.' } as never, actor: { kind: 'person' }, envelope: {} });
    expect(refused).toMatchObject({ refused: 'record.contradicts-itself', kind: 'invalid', fields: [{ field: 'agreedOn', code: 'cell.empty' }] });
  });
  it('is told as it was known before', async () => {
    const { position } = await shown('2014-12-31');
    await at.done('correct-partnership-change', { ref: 'x-4', changes: { happenedOn: '2015-01-10' }, why: 'A typing error.' });
    expect((await shown('2014-12-31')).standing.state).toBe('paused');
    expect((await shown('2014-12-31', 'p-1', { knownAt: position })).standing.state).toBe('agreed');
    await at.done('withdraw-partnership-change', { ref: 'x-3', why: 'It went on.' });
    expect((await shown('2014-12-31')).standing).toMatchObject({ state: 'agreed', since: '2014-03-05', notes: [] });
    expect((await shown('2015-01-10')).standing.notes).toEqual(['It was resumed without being paused (2015-01-10).']);
  });
});
