import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installed } from '#platform/testing/installed';
import type { Hit } from './search-view';

describe('search', () => {
  let at: Installed;
  let before = '';
  const search = (words: string, settings: { [name: string]: string } = {}) => at.shown<{ found: number; kinds: object; hits: Hit[]; more: boolean }>('search', { words, ...settings });
  const refs = async (words: string, settings: { [name: string]: string } = {}) => (await search(words, settings)).hits.map(({ ref }) => ref);

  beforeAll(async () => {
    at = await Installed.open();
    const organisation = (ref: string, name: string) => at.done('record-organisation', { ref, name, kind: 'school' });
    await organisation('alder', 'Alder Lane Primary');
    await organisation('gwyr', 'Ysgol Gŵyr');
    await organisation('marys', 'St Mary’s & St Pancras <Primary>');
    const meeting = { type: 'workshop', heldOn: '2014-10-14', organisationsPresent: ['alder'] };
    await at.done('record-meeting', { ref: 'm1', title: 'Workshop', ...meeting, summary: 'Heads spoke about photography in the playground.' });
    before = String((await at.done('record-meeting', { ref: 'm2', title: 'Photography for all', ...meeting, heldOn: '2014-11-20' })).position);
    await at.done('correct-meeting', { ref: 'm1', changes: { summary: 'Heads spoke about sculpture.' }, why: 'The wrong notes.' });
    await at.done('withdraw-meeting', { ref: 'm2', why: 'It was not held.' });
  });
  afterAll(() => at.remove());

  it.each([
    ['alder', ['alder']],
    ['lane prim', ['alder']],
    ['primary', ['alder', 'marys']],
    ['gwyr', ['gwyr']],
    ['GŴYR', ['gwyr']],
    ['st marys', ['marys']],
    ['scuplture', ['m1']],
    ['sculptre', ['m1']],
    ['aldre laen', ['alder']],
    ['gywr', ['gwyr']],
    ['alder sculpture', []],
    ['– …', []],
    ['m1', ['m1']],
  ])('for %j finds %j', async (words, found) => expect(await refs(words)).toEqual(found));

  it('puts what has the words in its name or title first, and says what it is', async () => {
    const { hits, found, kinds } = await search('photography', { knownAt: before });
    expect(hits.map(({ ref }) => ref)).toEqual(['m2', 'm1']);
    expect([found, kinds]).toEqual([2, { meeting: 2 }]);
    expect(hits[1]).toEqual({ kind: 'meeting', ref: 'm1', on: '2014-10-14', title: 'Workshop', excerpt: expect.stringContaining('photography in the playground'), withdrawn: false });
  });

  it('finds what was said then, and not what was said later', async () => {
    expect(await refs('photography', { knownAt: before })).toEqual(['m2', 'm1']);
    expect(await refs('sculpture', { knownAt: before })).toEqual([]);
    expect(await refs('photography')).toEqual(['m2']);
    expect(await refs('alder', { knownAt: '1' })).toEqual([]);
  });

  it('leaves out what is dated later than the day', async () => {
    expect(await refs('photography', { knownAt: before, on: '2014-10-31' })).toEqual(['m1']);
  });

  it('still finds what was withdrawn, and says so', async () => {
    expect((await search('photography')).hits).toEqual([expect.objectContaining({ ref: 'm2', withdrawn: true })]);
    expect((await search('photography', { knownAt: before })).hits.every(({ withdrawn }) => !withdrawn)).toBe(true);
  });

  it('finds what was recorded a moment ago, of one kind where that is asked for', async () => {
    await at.done('record-need', { ref: 'n1', round: '2015-16', school: 'alder', submittedOn: '2015-03-01', priorities: ['digital'], note: 'Sculpture in the hall.' });
    expect(await refs('sculpture')).toEqual(['n1', 'm1']);
    expect(await refs('sculpture', { kind: 'meeting' })).toEqual(['m1']);
  });

  it('keeps LCEPs apart', async () => {
    await at.done('create-lcep', { ref: 'leeds', name: 'Leeds' }, {}, 'leeds');
    expect(await at.ask('search', { words: 'alder' }, 'leeds')).toMatchObject({ found: 0, hits: [] });
  });
});
