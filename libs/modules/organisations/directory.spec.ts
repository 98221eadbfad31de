import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Installed } from '#platform/testing/installed';
import type { OrganisationHistory } from '../histories/organisation-history';
import type { OwnList } from '../lists/lists';
import { livelyLcep } from '../testing/lively-lcep';
import type { Directory } from './directory';
import type { MapAnswer } from './map';
import type { MergePreview } from './merge-preview';

let at: Installed;
beforeAll(async () => (at = await livelyLcep()));
afterAll(() => at.remove());

const directory = (settings: object) => at.shown<Directory>('directory', { on: '2014-12-31', ...settings });
const refs = async (settings: object) => (await directory(settings)).organisations.map(({ ref }) => ref);

describe('the directory', () => {
  it('has everybody once, by the name of the day', async () => {
    const names = async (on: string) => (await directory({ on })).organisations.map(({ name }) => name);
    expect(await names('2014-05-31')).toEqual(['Alder School', 'Birch School', 'City Museum', 'Drum Company']);
    expect(await names('2015-09-01')).toEqual(['Alder Community School', 'Birch School', 'Cedar Academy', 'City Museum', 'Drum Company']);
  });
  it('says what each is and does', async () => {
    const { organisations } = await directory({ search: 'alder school' });
    expect(organisations).toEqual([
      {
        ref: 's-1',
        name: 'Alder Community School',
        otherNames: ['Alder School'],
        kind: 'school',
        type: 'primary',
        phase: 'primary',
        artForms: [],
        place: 'Kentish Town',
        district: 'NW5',
        website: 'https://www.alder.sch.uk',
        joinedOn: '2014-01-10',
        state: 'member',
        since: null,
        successor: null,
        notes: [],
        partnerships: 1,
        lastOn: '2014-12-01',
      },
    ]);
  });
  it('marks who left, came back, or became another, from the day', async () => {
    const states = async (on: string) => (await directory({ on })).organisations.map(({ ref, state, since }) => `${ref} ${state} ${since}`);
    expect(await states('2015-01-15')).toEqual(['s-1 member null', 's-2 member null', 'c-1 member null', 'c-3 left 2015-01-15']);
    expect((await states('2015-09-01')).slice(1)).toEqual(['s-2 became-another 2015-09-01', 's-3 member null', 'c-1 member null', 'c-3 member 2015-05-05']);
    const { organisations } = await directory({ on: '2015-09-01', state: 'became-another' });
    expect(organisations).toMatchObject([{ ref: 's-2', successor: { ref: 's-3', name: 'Cedar Academy' } }]);
  });
  it('notes what contradicts itself', async () =>
    expect((await directory({ on: '2015-02-02', search: 'alder' })).organisations[0]?.notes).toEqual(['It rejoined without having left on 2015-02-02.']));
  it('says what there is to filter by, each word once, whatever is filtered', async () =>
    expect((await directory({ kind: 'school' })).offered).toEqual({ type: ['company', 'Museum', 'primary'], place: ['Kentish Town'], district: ['NW1', 'NW5'], artForm: ['Dance', 'history', 'music'] }));
  it('is filtered by kind, type, place, district and art form', async () => {
    expect(await refs({ kind: 'cultural' })).toEqual(['c-1', 'c-3']);
    expect(await refs({ type: 'MUSEUM' })).toEqual(['c-1']);
    expect(await refs({ place: 'kentish town' })).toEqual(['s-1', 'c-3']);
    expect(await refs({ district: 'NW1' })).toEqual(['s-2', 'c-1']);
    expect(await refs({ search: 'THE CITY' })).toEqual(['c-1']);
    expect(await refs({ artForm: 'music' })).toEqual(['c-1', 'c-3']);
  });
  it('finds who has gone quiet, and counts a page at a time', async () => {
    expect(await refs({ quietSince: '2014-11-30' })).toEqual(['s-2']);
    expect(await refs({ quietSince: '2014-03-31' })).toEqual([]);
    const page = await directory({ limit: '2', skip: '1' });
    expect([page.organisations.map(({ ref }) => ref), page.total]).toEqual([['s-2', 'c-1'], 4]);
  });
});

describe('the map', () => {
  it('has districts with counts, and apart what can’t be placed', async () => {
    const { districts, invalid, withoutPostcode } = await at.shown<MapAnswer>('map', { on: '2014-12-31' });
    expect(districts.map(({ district, schools, others }) => [district, schools, others])).toEqual([['NW1', 1, 1], ['NW5', 1, 0]]);
    expect([invalid, withoutPostcode.map(({ ref }) => ref)]).toEqual([[], ['c-3']]);
  });
  it('shows a postcode that is none, once the merge is taken back', async () => {
    await at.done('withdraw-organisation-merge', { ref: 'm-1', why: 'Two houses after all.' });
    const { invalid } = await at.shown<MapAnswer>('map', { on: '2014-12-31' });
    expect(invalid).toEqual([{ ref: 'c-2', name: 'The City Museum', kind: 'cultural', postcode: 'here' }]);
    await at.done('record-organisation-merge', { ref: 'm-2', duplicate: 'c-2', into: 'c-1' });
  });
});

describe('the preview of a merge', () => {
  const preview = (duplicate: string, into: string) => at.shown<MergePreview>('merge-preview', { duplicate, into, on: '2014-12-31' });
  it('shows what each has, where they disagree, and what would be', async () => {
    const { duplicate, into, disagreements, afterwards, hindered } = await preview('c-3', 'c-1');
    expect(hindered).toBeNull();
    expect(duplicate.records).toEqual({ 'organisation-change': 2, partnership: 1, 'partnership-change': 2 });
    expect(into).toMatchObject({ ref: 'c-1', name: 'City Museum', joinedOn: null });
    expect(disagreements).toEqual([{ field: 'name', duplicate: 'Drum Company', into: 'City Museum' }, { field: 'type', duplicate: 'company', into: 'Museum' }]);
    expect(afterwards).toMatchObject({ name: 'City Museum', joinedOn: null, taken: 5, partnershipsOfBoth: [{ ref: 'p-3', title: 'Perhaps' }] });
  });
  it('says why it can’t be done', async () => {
    expect((await preview('c-1', 'c-2')).hindered).toContain('They are one organisation already, kept as c-1: see m-2 (c-2 into c-1)');
    expect((await preview('c-1', 'c-1')).hindered).toContain('the same record');
    expect(await at.ask('merge-preview', { duplicate: 'c-9', into: 'c-1' })).toMatchObject({ refused: 'organisation.unknown', fields: [{ field: 'duplicate' }] });
  });
});

describe('a history', () => {
  const history = (organisation: string, on = '2015-12-31') => at.shown<OrganisationHistory>('organisation-history', { organisation, on });
  it('of a merged organisation is that of the record that is kept, with everything of both', async () => {
    const [asked, kept] = [await history('c-2'), await history('c-1')];
    expect({ ...asked, position: '' }).toEqual({ ...kept, position: '' });
    expect(kept.mergedFrom).toEqual([{ ref: 'c-2', name: 'The City Museum' }]);
    const lines = kept.entries.map(({ kind, ref, under }) => `${kind} ${ref} ${under?.ref ?? ''}`.trim());
    expect(lines).toEqual(expect.arrayContaining(['partnership p-2', 'partnership p-1 c-2', 'meeting mt-1 c-2', 'check-in i-2 c-2', 'budget-line b-2 c-2', 'participation y-1 c-2', 'partnership-change x-3 c-2', 'project-session ps-1 c-2']));
    expect(kept.summary).toMatchObject({ partnerships: 2, projectsDelivered: 1, youngPeople: 28 });
  });
  it('has every record once, under the names of their days', async () => {
    const { entries, organisation } = await history('s-1');
    expect(new Set(entries.map(({ kind, ref }) => `${kind} ${ref}`)).size).toBe(entries.length);
    expect(organisation.name).toBe('Alder Community School');
    const { entries: others } = await history('c-1');
    const withAlder = (ref: string) => others.find((one) => one.ref === ref)?.with.find((one) => one.ref === 's-1')?.name;
    expect([withAlder('p-1'), withAlder('d-2')]).toEqual(['Alder School', 'Alder Community School']);
  });
  it('of a successor holds that of who it carries on, which says where it went', async () => {
    const [after, before] = [await history('s-3'), await history('s-2')];
    expect(after.carriesOn).toEqual([{ ref: 's-2', name: 'Birch School' }]);
    expect(after.entries.find(({ kind }) => kind === 'partnership')).toMatchObject({ ref: 'p-2', under: { ref: 's-2' } });
    expect(after.summary.partnerships).toBe(0);
    expect(before.standing).toMatchObject({ state: 'became-another', since: '2015-09-01', successor: { ref: 's-3', name: 'Cedar Academy' } });
    expect((await history('s-3', '2015-08-31')).carriesOn).toEqual([]);
  });
  it('of who joined a partnership later holds its projects too', async () => {
    const { entries } = await history('c-3');
    expect(entries.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual(expect.arrayContaining(['project d-1', 'participation y-1', 'evidence v-1']));
  });
});

describe('a merge and a change', () => {
  const refused = async (name: string, command: object) => {
    const answer = await at.all.pipeline.execute({ lcep: 'camden', name, command: command as never, actor: { kind: 'person' }, envelope: {} });
    return 'fields' in answer ? answer.fields?.map(({ field, code }) => `${field} ${code}`) : answer;
  };
  it('are refused where they make no sense, at the field', async () => {
    expect(await refused('record-organisation-merge', { ref: 'm-9', duplicate: 'c-1', into: 'c-1' })).toEqual(['into reference.same']);
    expect(await refused('record-organisation-change', { ref: 'k-9', organisation: 's-1', what: 'renamed', happenedOn: '2015-01-01' })).toEqual(['newName field.needed']);
    expect(await refused('record-organisation-change', { ref: 'k-9', organisation: 's-1', what: 'became-another', happenedOn: '2015-01-01', successor: 's-1' })).toEqual(['successor reference.same']);
    expect(await refused('record-partnership-change', { ref: 'x-9', partnership: 'p-1', what: 'partner-joined', happenedOn: '2015-01-01' })).toEqual(['organisation field.needed']);
  });
});

describe('the lists', () => {
  it('offer what is on them on the day, and show what is used beside', async () => {
    const lists = async (on: string) => (await at.shown<{ lists: { [list: string]: OwnList } }>('lists', { on })).lists;
    const words = (list: OwnList | undefined) => [list?.entries.map(({ value, used }) => `${value} ${used}`), list?.unlisted.map(({ value, used }) => `${value} ${used}`)];
    expect(words((await lists('2014-10-10'))['art-forms'])).toEqual([['Dance 1', 'Music 3'], ['history 1']]);
    expect(words((await lists('2015-09-01'))['art-forms'])).toEqual([['Music 3'], ['Dance 1', 'history 1']]);
    expect(words((await lists('2014-10-10'))['organisation-types'])).toEqual([['museum 2'], ['company 1', 'primary 1']]);
  });
});
