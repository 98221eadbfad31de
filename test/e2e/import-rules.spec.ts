import { describe, expect, it } from '@jest/globals';
import { BASE, correction, header, ImportPlace, organisation, participation, places, type Given } from '../support/import-place';
import type { Cells } from '../support/import-writer';

/** Every rule of import-format.md, and what careless people send. */
const { take, refused, head } = new ImportPlace();

describe('a reference', () => {
  it.each<[string, Given, [string, number, string, string][]]>([
    ['to nothing', participation({ project: 'pr9' }), [['participation.csv', 2, 'project', 'reference.unknown']]],
    ['to a row that was withdrawn', { learning_walks: [{ ref: 'w', host: 'gone', walked_on: '2014-10-10' }] }, [['learning_walks.csv', 2, 'host', 'reference.unknown']]],
    ['to an organisation of another kind', { needs: [{ ref: 'n', round: '2014-15', school: 'c1', submitted_on: '2014-06-01' }] }, [['needs.csv', 2, 'school', 'reference.unknown']]],
    ['to a row of another file', participation({ project: 'p1' }), [['participation.csv', 2, 'project', 'reference.unknown']]],
    ['one of several in a list', { partnerships: [{ ref: 'n', kind: 'multi-partner', members: 's1;nobody;c1', title: 'T', agreed_on: '2014-10-10' }] }, [['partnerships.csv', 2, 'members', 'reference.unknown']]],
    ['with other letter case', participation({ project: 'PR1' }), [['participation.csv', 2, 'project', 'reference.unknown']]],
    ['of evidence to no project', { evidence: [{ ref: 'n', about: 'project:pr9', method: 'survey', collected_on: '2014-10-10' }] }, [['evidence.csv', 2, 'about', 'reference.unknown']]],
    ['to a name every object has', participation({ project: 'constructor' }), [['participation.csv', 2, 'project', 'reference.unknown']]],
    ['to __proto__', participation({ project: '__proto__' }), [['participation.csv', 2, 'project', 'reference.unknown']]],
  ])('%s', async (_, given, expected) => {
    expect(places(await refused(given))).toEqual(expected);
  });

  it('to a row that is itself at fault is not told again', async () => {
    const faults = await refused({
      partnerships: [{ ref: 'p2', kind: 'school-cultural', members: 's1;c1', title: 'Two', agreed_on: 'soon' }],
      projects: [{ ref: 'pr2', partnership: 'p2', title: 'T' }],
      participation: [1, 2, 3].map((index) => ({ ref: `x${index}`, project: 'pr2', held_on: '2014-11-12', young_people: '1' })),
      corrections: [{ ref: 'k9', file: 'projects', of: 'pr2', column: 'title', value: 'U', why: 'So.' }],
    });
    expect(places(faults)).toEqual([['partnerships.csv', 2, 'agreed_on', 'date.form']]);
  });

  it('to a row that broke off is not told as well', async () => {
    const faults = await refused({ organisations: `${header('organisations')}b,B,sch`, learning_walks: [{ ref: 'w1', host: 'b', walked_on: '2014-10-10' }, { ref: 'w2', host: 'c', walked_on: '2014-10-10' }] });
    expect(places(faults)).toEqual([['organisations.csv', 2, null, 'row.cells'], ['learning_walks.csv', 3, 'host', 'reference.unknown']]);
  });

  it('into a file that can’t be read is not told for every row', async () => {
    const faults = await refused({ organisations: 'ref;"name', learning_walks: [1, 2].map((index) => ({ ref: `w${index}`, host: `new-${index}`, walked_on: '2014-10-10' })) });
    expect(places(faults)).toEqual([['organisations.csv', 1, null, 'file.malformed']]);
  });

  it('to a row further down in the same run is fine: files are taken in their order', async () => {
    const report = await take({
      attendance: [{ ref: 'a', session: 'l2', organisation: 'new', role: 'teacher', people: '3' }],
      learning: [{ ref: 'l2', type: 'cpd', title: 'T', held_on: '2014-10-10', provider: 'new' }],
      ...organisation({}),
    });
    expect(report).toMatchObject({ recorded: 3, faults: [] });
  });
});

describe('a ref', () => {
  it('that stands twice in a file is told once, at the second row', async () => {
    const faults = await refused({ organisations: [{ ref: 'x', name: 'X', kind: 'school' }, { ref: 'y', name: 'Y', kind: 'school' }, { ref: 'x', name: 'Z', kind: 'school' }] });
    expect(places(faults)).toEqual([['organisations.csv', 4, 'ref', 'ref.twice']]);
  });

  it('that is left out in two rows is missing in each, and no duplicate', async () => {
    const none = { ref: '', name: 'X', kind: 'school' };
    expect(places(await refused({ organisations: [none, none] }))).toEqual([['organisations.csv', 2, 'ref', 'cell.empty'], ['organisations.csv', 3, 'ref', 'cell.empty']]);
    const { corrections } = correction({ ref: '' });
    expect(places(await refused({ corrections: [...corrections, ...corrections] }))).toEqual([['corrections.csv', 2, 'ref', 'cell.empty'], ['corrections.csv', 3, 'ref', 'cell.empty']]);
  });

  it('that stands twice with the very same values is a duplicate all the same', async () => {
    const twice = { ref: 'x', name: 'X', kind: 'school' };
    expect(places(await refused({ organisations: [twice, twice] }))).toEqual([['organisations.csv', 3, 'ref', 'ref.twice']]);
  });

  it('that is known with other values is refused with a pointer to corrections', async () => {
    const faults = await refused({ participation: [{ ref: 'pa1', project: 'pr1', held_on: '2014-11-12', age_band: '7 to 11', young_people: '99', of_whom_send: '2' }] });
    expect(places(faults)).toEqual([['participation.csv', 2, 'young_people', 'record.known-ref']]);
    expect(faults[0]!.expected).toMatch(/correction/);
  });

  it('may be the same in two files and in two LCEPs', async () => {
    expect(await take({ learning_walks: [{ ref: 's1', host: 's1', walked_on: '2014-10-10' }] })).toMatchObject({ recorded: 1, faults: [] });
  });

  it.each(['__proto__', 'constructor', 'a/b', '...', 'a%2Fb', '100%', 'ünï', '=1+1', 'a b', '2014-15', '🎭', 'x'.repeat(100)])('may be %s', async (ref) => {
    const given = { organisations: [{ ref, name: 'N', kind: 'school' }] };
    expect(await take(given)).toMatchObject({ recorded: 1, faults: [] });
    expect(await take(given)).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
  });
});

describe('the same again', () => {
  it('is skipped when its values are the same, however they are written', async () => {
    const before = await head();
    const given = {
      projects: [{ ref: 'pr1', partnership: 'p1', title: ' A play ', started_on: '01/11/2014', delivered_on: '1/12/2014', budget_gbp: '£1325.5' }],
      partnerships: [{ ref: 'p1', kind: 'School-Cultural', members: 'c1; s1;', title: 'One', agreed_on: '2014-10-14' }],
    };
    expect(await take(given)).toMatchObject({ recorded: 0, skipped: 2, faults: [], position: String(before) });
  });

  it('is skipped as first imported and as it stands, and corrections stand', async () => {
    await take(correction({}));
    expect(await take(participation({ ref: 'pa1', held_on: '2014-11-12', young_people: '14', of_whom_send: '2' }))).toMatchObject({ skipped: 1, recorded: 0, faults: [] });
    expect(await take(participation({ ref: 'pa1', held_on: '2014-11-12', young_people: '15', of_whom_send: '2' }))).toMatchObject({ skipped: 1, recorded: 0, faults: [] });
    await refused(participation({ ref: 'pa1', held_on: '2014-11-12', young_people: '16', of_whom_send: '2' }));
  });

  it('is skipped where the row was withdrawn: it is not brought back', async () => {
    expect(await take({ organisations: [{ ref: 'gone', name: 'A mistake', kind: 'cultural' }] })).toMatchObject({ skipped: 1, recorded: 0, faults: [] });
  });

  it('records what is new beside what is known', async () => {
    const { organisations = [] } = BASE;
    const report = await take({ organisations: [...(organisations as Cells[]), { ref: 'new', name: 'New', kind: 'school' }] });
    expect(report).toMatchObject({ rows: 4, recorded: 1, skipped: 3, faults: [] });
  });
});

describe('a correction', () => {
  it.each<[string, Given, string, string]>([
    ['of an unknown row', correction({ of: 'pa9' }), 'of', 'record.unknown'],
    ['of a withdrawn row', correction({ file: 'organisations', of: 'gone', column: 'name', value: 'X' }), 'of', 'record.withdrawn'],
    ['of an unknown file', correction({ file: 'people' }), 'file', 'file.unknown'],
    ['of an unknown column', correction({ column: 'colour' }), 'column', 'column.unknown'],
    ['of the ref', correction({ column: 'ref', value: 'other' }), 'column', 'column.unknown'],
    ['without a reason', correction({ why: '' }), 'why', 'cell.empty'],
    ['to a value that can’t be', correction({ value: 'many' }), 'value', 'number.form'],
    ['to nothing where something must stand', correction({ value: '' }), 'value', 'cell.empty'],
    ['that hangs the row on nothing', correction({ column: 'project', value: 'pr9' }), 'value', 'reference.unknown'],
    ['that withdraws with another word', correction({ column: 'withdrawn', value: 'perhaps' }), 'value', 'withdrawn.form'],
    ['that withdraws what is withdrawn', correction({ file: 'organisations', of: 'gone', column: 'withdrawn', value: 'yes' }), 'of', 'record.withdrawn'],
    ['under a name that was used for another row', correction({ ref: 'k1' }), 'ref', 'correction.known-ref'],
  ])('%s', async (_, given, column, code) => {
    const faults = await refused(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'corrections.csv', row: 2, column, code });
  });

  it('under a known name is skipped with the same content, refused with another', async () => {
    expect(await take(correction({}))).toMatchObject({ recorded: 1, faults: [] });
    expect(await take(correction({}))).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
    expect(places(await refused(correction({ value: '16' })))).toEqual([['corrections.csv', 2, 'ref', 'correction.known-ref']]);
    expect(places(await refused(correction({ why: 'Another reason.' })))).toEqual([['corrections.csv', 2, 'ref', 'correction.known-ref']]);
    expect(places(await refused(correction({ column: 'of_whom_send', value: '1' })))).toEqual([['corrections.csv', 2, 'ref', 'correction.known-ref']]);
  });

  it('is skipped again after the row was withdrawn later', async () => {
    await take(correction({}));
    await take(correction({ ref: 'k3', column: 'withdrawn', value: 'yes' }));
    expect(await take(correction({}))).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
    expect(await take(correction({ ref: 'k3', column: 'withdrawn', value: 'yes' }))).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
  });

  it('empties a column that may be empty', async () => {
    expect(await take(correction({ file: 'organisations', of: 's1', column: 'joined_on', value: '' }))).toMatchObject({ recorded: 1, faults: [] });
  });

  it('twice under one name in a file is told at the second row', async () => {
    const { corrections } = correction({});
    expect(places(await refused({ corrections: [...corrections, ...corrections] }))).toEqual([['corrections.csv', 3, 'ref', 'ref.twice']]);
  });
});
