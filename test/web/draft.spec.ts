import { describe, expect, it } from '@jest/globals';
import { changedFields, fromDraft, penceIn, toDraft } from '../../apps/web/src/records/draft';
import { rebase } from '../../apps/web/src/records/rebase';
import { fieldsOf } from '../../apps/web/src/records/shape';

const agenda = { type: 'array', minItems: 0, items: { type: 'object', required: ['title'], properties: { title: { type: 'string', maxLength: 300 }, at: { type: 'string', format: 'time' }, host: { type: 'string', 'x-cites': { kinds: ['organisation'] } } } } };
const fields = fieldsOf({
  required: ['title', 'heldOn'],
  properties: {
    title: { type: 'string', maxLength: 300 }, heldOn: { type: 'string', format: 'date' }, people: { type: 'integer', minimum: 0, maximum: 100 }, costPence: { type: 'integer', minimum: 0 },
    summary: { type: 'string', maxLength: 20_000 }, consent: { type: 'boolean' }, members: { type: 'array', minItems: 2, items: { type: 'string' }, 'x-cites': { kinds: ['organisation'] } }, agenda,
  },
});
const right = { title: 'Spring', heldOn: '2015-03-14', people: 12, costPence: 147_550, summary: 'Two\nlines', consent: false, members: ['a', 'b'], agenda: [{ title: 'Welcome', at: '09:30' }] };

describe('the shape of a field', () => {
  it('comes from its schema', () =>
    expect(fields.map(({ name, shape, required }) => [name, shape.is, required])).toEqual([
      ['title', 'text', true], ['heldOn', 'day', true], ['people', 'whole', false], ['costPence', 'money', false],
      ['summary', 'long', false], ['consent', 'yes-no', false], ['members', 'many', false], ['agenda', 'list', false],
    ]));
  it('is a clock where a pattern asks for a time of day', () =>
    expect(fieldsOf({ properties: { at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } } })[0]?.shape).toEqual({ is: 'clock' }));
  it('is asked for loudly where no form knows how', () => expect(() => fieldsOf({ properties: { odd: { type: 'null' } } })).toThrow('No form knows how to fill in “odd”'));
  it('has the tags that are no kind of record', () => {
    const [about] = fieldsOf({ properties: { about: { type: 'string', pattern: '^(round|project):.+$', 'x-cites': { kinds: ['project'], tagged: true } } } });
    expect(about?.shape).toEqual({ is: 'one', cites: { kinds: ['project'], tagged: true, tags: ['round'] } });
  });
});

describe('a draft', () => {
  it('of what a record says, says the same again', () => expect(fromDraft(fields, toDraft(fields, right))).toEqual({ values: right, faults: [] }));
  it('of nothing lacks what is required, and says nothing', () =>
    expect(fromDraft(fields, toDraft(fields))).toEqual({ values: {}, faults: [{ path: 'title', message: expect.any(String) }, { path: 'heldOn', message: 'Give the day.' }] }));
  it('keeps what can’t be read, and names its place', () => {
    const { values, faults } = fromDraft(fields, { ...toDraft(fields, right), people: 'many', costPence: '1.475,50', members: ['a'], agenda: [{ title: '', at: '10:00', host: '' }] });
    expect(faults.map(({ path }) => path)).toEqual(['people', 'costPence', 'members', 'agenda.0.title']);
    expect(values).not.toHaveProperty('people');
  });
  it.each([['101', 'people'], ['-1', 'people'], ['2.5', 'people']])('never takes %s for a number from 0 to 100', (text, path) =>
    expect(fromDraft(fields, { ...toDraft(fields, right), people: text }).faults).toMatchObject([{ path }]));
  it('reads a number with its commas', () => expect(fromDraft(fields, { ...toDraft(fields, right), people: ' 1,2 ' }).faults).toHaveLength(1));
  it.each([['1475', 147_500], ['£1,475.50', 147_550], ['0.07', 7], ['19.9', 1_990], ['1.475,50', undefined], ['1,47', undefined], ['', undefined], ['-5', undefined]])('reads %s as %s pence', (text, pence) =>
    expect(penceIn(text)).toBe(pence));
  it('knows what was changed in it, and what was not', () => {
    const before = toDraft(fields, right);
    expect(changedFields(fields, before, { ...before, people: '13', agenda: [] }).map(({ name }) => name)).toEqual(['people', 'agenda']);
    expect(changedFields(fields, before, toDraft(fields, { ...right }))).toEqual([]);
  });
});

describe('a draft begun on what another person changed meanwhile', () => {
  const record = (values: object, events: number[]) => ({ values, events: events.map((position) => ({ position: String(position) })) }) as never;
  const theirs = record({ ...right, title: 'Summer', people: 14, summary: 'Theirs' }, [1, 5]);
  const mine = { ...toDraft(fields, right), title: 'Autumn', summary: 'Theirs', consent: 'yes' };
  const { draft, met, since } = rebase(fields, record(right, [1]), theirs, mine);
  it('keeps one’s own words', () => expect([draft['title'], draft['consent']]).toEqual(['Autumn', 'yes']));
  it('takes theirs where one changed nothing', () => expect(draft['people']).toBe('14'));
  it('says where both changed the same to something else', () => expect([...met]).toEqual(['title']));
  it('tells what they did', () => expect(since).toEqual([{ position: '5' }]));
});
