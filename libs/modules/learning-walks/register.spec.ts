import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../testing/busy-lcep';
import type { ListedWalk } from './register';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const walks = async (on: string, settings: object = {}) => (await at.shown<{ walks: ListedWalk[] }>('learning-walks', { on, ...settings })).walks;
const states = async (on: string, settings: object = {}) => (await walks(on, settings)).map(({ ref, on: day, state }) => `${ref} ${day} ${state}`);

describe('the register of learning walks', () => {
  it('has each as it stood on the day, newest first', async () => {
    expect(await states('2014-10-14')).toEqual(['three 2014-12-09 planned', 'two 2014-11-11 planned', 'one 2014-10-14 moved']);
    expect(await states('2014-10-15')).toEqual(['three 2014-12-09 planned', 'two 2014-11-11 planned', 'one 2014-10-15 held']);
    expect(await states('2014-11-03')).toContain('two 2014-11-11 cancelled');
    expect(await states('2014-12-10')).toContain('three 2014-12-09 unconfirmed');
  });
  it('says who visits whom to see what, and why it was moved or called off', async () => {
    const [, two, one] = await walks('2014-11-03');
    expect(one).toMatchObject({ host: { name: 'Alder School' }, visitors: [{ name: 'Museum' }, { name: 'Birch School' }], focus: 'pupil voice', startsAt: '09:30', photographs: 'some', movedFrom: '2014-10-07', moveReason: 'Inspection.' });
    expect(two).toMatchObject({ cancelReason: 'Snow.', reflections: [] });
    expect((await walks('2014-11-02'))[1]?.cancelReason).toBeNull();
  });
  it('is of one walk where one is asked for', async () => {
    expect(await states('2014-10-15', { walk: 'one' })).toEqual(['one 2014-10-15 held']);
    expect(await states('2014-10-15', { walk: 'none' })).toEqual([]);
  });
  it('has the stops in order, with what was seen once it was walked', async () => {
    expect((await walks('2014-10-15'))[2]?.stops).toEqual([
      { ref: '2', order: 1, place: 'Year 4', observation: 'Pupils led.', photographs: 'yes' },
      { ref: '1', order: 2, place: 'Hall', observation: 'They sang.', photographs: 'no' },
    ]);
    expect((await walks('2014-10-14'))[2]?.stops.map(({ place, observation }) => [place, observation])).toEqual([['Year 4', undefined], ['Hall', undefined]]);
  });
  it('has what each visitor took from it and will do next, and whether it was done by the day', async () => {
    expect((await walks('2014-11-19'))[2]?.reflections).toEqual([
      { ref: '1', organisation: { ref: 'm', name: 'Museum' }, reflection: 'They talk of their work.', next: 'Ask a class to plan.', nextBy: '2014-12-01', nextDone: false },
      { ref: '2', organisation: { ref: 'b', name: 'Birch School' }, next: 'Try it in Year 5', nextBy: '2014-10-31', nextDone: false },
    ]);
    expect((await walks('2014-11-20'))[2]?.reflections.map(({ nextDone }) => nextDone)).toEqual([true, false]);
  });
  it('tells of what contradicts itself after a correction, as known then', async () => {
    const { position } = await at.shown<{ position: string }>('learning-walks');
    await at.done('correct-learning-walk', { ref: 'two', changes: { walkedOn: '2014-11-12' }, why: 'They went after all.' });
    expect((await walks('2014-11-12')).find(({ ref }) => ref === 'two')).toMatchObject({ state: 'held', on: '2014-11-12', contradictions: ['It says that it was walked on 2014-11-12, and that it was cancelled on 2014-11-03.'] });
    expect(await states('2014-11-12', { knownAt: position })).toContain('two 2014-11-11 cancelled');
    await at.done('withdraw-learning-walk', { ref: 'two', why: 'Never was.' });
    expect(await walks('2014-11-12')).toHaveLength(2);
  });
});
