import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { livelyLcep } from '../testing/lively-lcep';
import type { ProjectAnswer } from './project';

let at: Installed;
beforeAll(async () => (at = await livelyLcep()));
afterAll(() => at.remove());

const shown = (on: string, project = 'd-1') => at.shown<ProjectAnswer>('project', { project, on });

describe('a project on a day', () => {
  it('has its sessions as they stood', async () => {
    const states = async (on: string) => (await shown(on)).sessions.map(({ ref, state }) => `${ref} ${state}`);
    expect(await states('2014-05-05')).toEqual(['ps-1 planned', 'ps-2 planned', 'ps-3 planned']);
    expect(await states('2014-05-20')).toEqual(['ps-1 held', 'ps-2 cancelled', 'ps-3 planned']);
    expect(await states('2014-06-30')).toEqual(['ps-1 held', 'ps-2 cancelled', 'ps-3 unconfirmed', 'ps-4 held']);
  });
  it('counts what took place by then, and the money', async () => {
    expect((await shown('2014-06-30')).numbers).toEqual({
      sessions: { planned: 0, held: 2, cancelled: 1, unconfirmed: 1 },
      hours: 2,
      youngPeople: 28,
      returning: 18,
      ofWhomSend: 3,
      ofWhomPupilPremium: 0,
      byAgeBand: [{ ageBand: '7 to 11', youngPeople: 25 }, { ageBand: '11 to 14', youngPeople: 3 }],
      budgetPence: 100_000,
      linesPence: 105_050,
      securedPence: 90_000,
    });
    expect((await shown('2014-04-30')).numbers).toMatchObject({ youngPeople: 0, linesPence: 90_000, hours: 0 });
  });
  it('belongs to its partnership and the members of the day', async () => {
    const { partnership, members, evidence } = await shown('2014-09-01');
    expect(partnership).toEqual({ ref: 'p-1', title: 'Drums at Alder', state: 'paused' });
    expect(members.map(({ ref }) => ref)).toEqual(['s-1', 'c-1', 'c-3']);
    expect(evidence.map(({ ref }) => ref)).toEqual(['v-1', 'v-2']);
  });
  it('says where its partnership was withdrawn, and still knows whose it was', async () => {
    const why = 'Entered twice.';
    await at.done('withdraw-partnership', { ref: 'p-1', why });
    expect(await shown('2014-09-01')).toMatchObject({ partnership: { ref: 'p-1', state: 'withdrawn' }, members: [{ ref: 's-1' }, { ref: 'c-1' }, { ref: 'c-3' }] });
    await at.done('take-back-partnership-correction', { ref: 'p-1', why });
    expect(await shown('2014-09-01')).toMatchObject({ partnership: { state: 'paused' } });
  });
  it('that nobody knows is refused', async () => expect(await at.ask('project', { project: 'd-9' })).toMatchObject({ refused: 'project.unknown', kind: 'not-found' }));
});

describe('a session of a project', () => {
  const refused = async (command: object) => {
    const answer = await at.all.pipeline.execute({ lcep: 'camden', name: 'record-project-session', command: { project: 'd-1', title: 'T', ...command } as never, actor: { kind: 'person' }, envelope: {} });
    return 'fields' in answer ? answer.fields?.map(({ field, code }) => `${field} ${code}`) : answer;
  };
  it('needs the day it is planned for or was held on', async () => expect(await refused({ ref: 'z-1' })).toEqual(['plannedOn cell.empty']));
  it('needs the day it was cancelled where it has a reason', async () => expect(await refused({ ref: 'z-2', plannedOn: '2015-01-01', cancelReason: 'Ill.' })).toEqual(['cancelledOn field.needed']));
});
