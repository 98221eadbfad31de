import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import { busyLcep } from '../testing/busy-lcep';
import type { SessionOnDay } from './session';

let at: Installed;
beforeAll(async () => (at = await busyLcep()));
afterAll(() => at.remove());

const cpd = (on: string, settings: object = {}) => at.shown<SessionOnDay>('learning-session', { session: 'cpd', on, ...settings });
const [alder, birch] = [{ ref: 'a', name: 'Alder School' }, { ref: 'b', name: 'Birch School' }];

describe('one learning session', () => {
  it('is what the register says of it, with who came, from the day it was held', async () => {
    expect(await cpd('2014-10-08')).toMatchObject({ ref: 'cpd', title: 'Object handling', state: 'held', attendance: { people: 4, organisations: 2 }, withdrawn: false });
    expect((await cpd('2014-10-08')).came).toEqual([{ ref: '1', organisation: alder, role: 'teacher', people: 3 }, { ref: '2', organisation: birch, role: 'teacher', people: 1 }]);
    expect((await cpd('2014-10-07')).came).toEqual([]);
  });
  it('has what was said of it by the day, also by nobody in particular', async () => {
    expect((await cpd('2014-10-09')).feedback).toEqual([
      { ref: '1', organisation: alder, givenOn: '2014-10-08', role: 'teacher', score: 5, words: 'Lovely.' },
      { ref: '2', organisation: birch, givenOn: '2014-10-09', role: 'teacher', score: 4 },
    ]);
    expect((await cpd('2014-12-01')).feedback[2]).toMatchObject({ organisation: null, score: 1 });
  });
  it('has what became of it once that was answered, and before only that it was asked', async () => {
    expect((await cpd('2015-01-31')).asked).toEqual([]);
    expect((await cpd('2015-02-01')).asked).toEqual([{ ref: '1', organisation: alder, askedOn: '2015-02-01' }, { ref: '2', organisation: birch, askedOn: '2015-02-01' }]);
    expect((await cpd('2015-02-10')).asked[0]).toEqual({ ref: '1', organisation: alder, askedOn: '2015-02-01', answeredOn: '2015-02-10', whatChanged: 'A box in each class.', stillUsing: true });
  });
  it('is there when it was withdrawn, and is refused where nobody recorded it', async () => {
    expect(await at.ask('learning-session', { session: 'none' })).toMatchObject({ refused: 'learning-session.unknown' });
    await at.done('withdraw-learning-session', { ref: 'tea', why: 'Entered twice.' });
    expect(await at.shown<SessionOnDay>('learning-session', { session: 'tea' })).toMatchObject({ title: 'Tea', withdrawn: true });
  });
});
