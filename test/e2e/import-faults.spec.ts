import { describe, expect, it } from '@jest/globals';
import { header, ImportPlace, organisation, participation, places, type Given } from '../support/import-place';
import { COLUMNS, fileBytes } from '../support/import-writer';

/** Every rule of import-format.md, and what careless people send. */
const { take, refused, head } = new ImportPlace();

describe('a file that is not what it should be', () => {
  it.each<[string, Given, [string, number | null, string | null, string]]>([
    ['no bytes at all', { needs: '' }, ['needs.csv', 1, null, 'file.empty']],
    ['only blank lines', { needs: '\r\n \r\n' }, ['needs.csv', 1, null, 'file.empty']],
    ['a quotation mark that is never closed', { organisations: `${header('organisations')}a,"Un closed,school\nb,B,school\n` }, ['organisations.csv', 2, null, 'file.malformed']],
    ['a quotation mark within a cell', { organisations: `${header('organisations')}a,An "odd" name,school,,,,,\n` }, ['organisations.csv', 2, null, 'file.malformed']],
    ['a row that breaks off', { organisations: `${header('organisations')}a,A,school,,,,,2014-01-01\nb,B,sch` }, ['organisations.csv', 3, null, 'row.cells']],
    ['a row with cells beyond the header', { organisations: `${header('organisations')}a,A,school,,,,,2014-01-01,more\n` }, ['organisations.csv', 2, null, 'row.cells']],
    ['zero bytes', { organisations: Buffer.concat([Buffer.from(header('organisations')), Buffer.alloc(100)]) }, ['organisations.csv', null, null, 'file.encoding']],
    ['two encodings in one file', { organisations: Buffer.concat([Buffer.from(`${header('organisations')}a,École,school,,,,,\n`), Buffer.from('b,Café,school,,,,,\n', 'latin1')]) }, ['organisations.csv', null, null, 'file.encoding']],
    ['a workbook under the name of a CSV file', { organisations: Buffer.from('PK\u0003\u0004workbook') }, ['organisations.csv', null, null, 'file.encoding']],
    ['a required column that is missing', { organisations: 'ref,name\na,A\n' }, ['organisations.csv', 1, 'kind', 'column.missing']],
    ['a column that stands twice', { organisations: 'ref,name,kind,name\na,A,school,B\n' }, ['organisations.csv', 1, 'name', 'column.twice']],
    ['more bytes than can be taken', { organisations: Buffer.concat([Buffer.from(header('organisations')), Buffer.alloc(64 * 1024 * 1024, 'x')]) }, ['organisations.csv', null, null, 'file.too-large']],
    ['more rows than can be taken', { learning_walks: header('learning_walks') + Array.from({ length: 250_001 }, (_, index) => `w${index},s1,2014-10-10,,,\n`).join('') }, ['learning_walks.csv', null, null, 'file.too-long']],
    ['a cell beyond all measure', organisation({ name: 'x'.repeat(400) }) , ['organisations.csv', 2, 'name', 'text.too-long']],
    ['a control character', organisation({ name: 'Be\u0007ll' }), ['organisations.csv', 2, 'name', 'text.control']],
    ['a name over two lines', organisation({ name: 'Two\nlines' }), ['organisations.csv', 2, 'name', 'text.control']],
  ])('%s', async (_, given, place) => {
    expect(places(await refused(given))).toEqual([place]);
  });

  it('is told when no file has a name that is known', async () => {
    expect(places(await refused({ 'people.csv': 'ref\n1\n' }))).toEqual([['people.csv', null, null, 'import.empty']]);
    expect(places(await refused({ 'history.xlsx': Buffer.from('PK\u0003\u0004') }))).toEqual([['history.xlsx', null, null, 'workbook.damaged']]);
  });

  it('is taken when it has only a header: nothing to record, nothing wrong', async () => {
    const before = await head();
    expect(await take({ needs: header('needs') })).toMatchObject({ rows: 0, recorded: 0, faults: [], import: null, position: String(before) });
  });

  it('warns of a column it does not know, and of a file it leaves out', async () => {
    const report = await take({ organisations: 'ref,name,kind,colour\nnew,New,school,red\n', 'notes.csv': 'x\n' });
    expect(report).toMatchObject({ recorded: 1, faults: [] });
    expect(report.warnings).toEqual([expect.stringContaining('notes.csv'), expect.stringContaining('colour')]);
  });

  it('is one of two of the same name, which of them is meant being unknown', async () => {
    expect(places(await refused({ 'needs.csv': header('needs'), 'Needs.CSV': header('needs') }))).toEqual([['needs.csv', null, null, 'file.twice']]);
  });
});

describe('a cell that can’t be right', () => {
  it.each<[string, Given, string, number, string]>([
    ['a day that is in no calendar', participation({ held_on: '2015-02-29' }), 'held_on', 2, 'date.impossible'],
    ['a UK day that is in no calendar', participation({ held_on: '31/11/2014' }), 'held_on', 2, 'date.impossible'],
    ['an American day', participation({ held_on: '11/13/2014' }), 'held_on', 2, 'date.impossible'],
    ['a day with a year of two digits', participation({ held_on: '13/11/14' }), 'held_on', 2, 'date.form'],
    ['a day as a spreadsheet counts them', participation({ held_on: '41956' }), 'held_on', 2, 'date.form'],
    ['a day with a time', participation({ held_on: '2014-11-13T10:00:00Z' }), 'held_on', 2, 'date.form'],
    ['a year long ago', participation({ held_on: '0014-11-13' }), 'held_on', 2, 'date.year'],
    ['no day', participation({ held_on: '' }), 'held_on', 2, 'cell.empty'],
    ['a negative number', participation({ young_people: '-3' }), 'young_people', 2, 'number.range'],
    ['an absurd number', participation({ young_people: '99999999' }), 'young_people', 2, 'number.range'],
    ['a number with a tail', participation({ young_people: '12 pupils' }), 'young_people', 2, 'number.form'],
    ['half a child', participation({ young_people: '2.5' }), 'young_people', 2, 'number.form'],
    ['a number in scientific form', participation({ young_people: '1e3' }), 'young_people', 2, 'number.form'],
    ['infinity', participation({ young_people: 'Infinity' }), 'young_people', 2, 'number.form'],
    ['a number in digits of another script', participation({ young_people: '١٢' }), 'young_people', 2, 'number.form'],
    ['a formula', participation({ young_people: '=SUM(A1:A3)' }), 'young_people', 2, 'number.form'],
    ['more of a part than of the whole', participation({ of_whom_send: '6' }), 'of_whom_send', 2, 'number.more-than-whole'],
    ['an age band that became a date', participation({ age_band: '07-Nov' }), 'age_band', 2, 'label.date'],
    ['an age band that became a date and time', participation({ age_band: '2014-11-07 00:00:00' }), 'age_band', 2, 'label.date'],
    ['a round that became a date', { needs: [{ ref: 'n', round: '2011-12-01', school: 's1', submitted_on: '2014-06-01' }] }, 'round', 2, 'label.date'],
    ['a word that is none of the list', organisation({ kind: 'theatre' }), 'kind', 2, 'choice.unknown'],
    ['nothing where a word of a list is needed', organisation({ kind: '' }), 'kind', 2, 'cell.empty'],
    ['no ref', organisation({ ref: '' }), 'ref', 2, 'cell.empty'],
    ['a ref with the sign that separates refs', organisation({ ref: 'a;b' }), 'ref', 2, 'ref.semicolon'],
    ['money below nothing', { projects: [{ ref: 'n', partnership: 'p1', title: 'T', budget_gbp: '-5' }] }, 'budget_gbp', 2, 'money.form'],
    ['money with three decimals', { projects: [{ ref: 'n', partnership: 'p1', title: 'T', budget_gbp: '1.005' }] }, 'budget_gbp', 2, 'money.form'],
    ['money beyond all budgets', { projects: [{ ref: 'n', partnership: 'p1', title: 'T', budget_gbp: '99999999999999' }] }, 'budget_gbp', 2, 'money.absurd'],
    ['a delivery before the start', { projects: [{ ref: 'n', partnership: 'p1', title: 'T', started_on: '2014-11-02', delivered_on: '2014-11-01' }] }, 'delivered_on', 2, 'date.before'],
    ['a partnership of one', { partnerships: [{ ref: 'n', kind: 'multi-partner', members: 's1', title: 'T', agreed_on: '2014-10-10' }] }, 'members', 2, 'list.too-short'],
    ['consent that is neither yes nor no', { evidence: [{ ref: 'n', about: 'round:2014-15', method: 'survey', collected_on: '2014-10-10', consent: 'perhaps' }] }, 'consent', 2, 'yes-no.form'],
    ['evidence about nothing that is known', { evidence: [{ ref: 'n', about: 'school:s1', method: 'survey', collected_on: '2014-10-10' }] }, 'about', 2, 'ref.tag'],
  ])('%s', async (_, given, column, row, code) => {
    const faults = await refused(given);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ column, row, code });
  });

  it('is told together with all the others, wherever they stand', async () => {
    const faults = await refused({ ...participation({ held_on: '2014-13-01', young_people: '-1' }), ...organisation({ kind: 'x', joined_on: 'soon' }), learning_walks: [{ ref: 'w', host: 'nobody', walked_on: '2014-10-10' }] });
    expect(places(faults)).toEqual([
      ['organisations.csv', 2, 'kind', 'choice.unknown'],
      ['organisations.csv', 2, 'joined_on', 'date.form'],
      ['participation.csv', 2, 'held_on', 'date.impossible'],
      ['participation.csv', 2, 'young_people', 'number.range'],
      ['learning_walks.csv', 2, 'host', 'reference.unknown'],
    ]);
    expect(faults[2]).toEqual({ file: 'participation.csv', row: 2, column: 'held_on', code: 'date.impossible', found: '“2014-13-01”', expected: expect.stringMatching(/calendar/), cell: 'C2' });
  });

  it('counts its row as the spreadsheet does, blank rows and line ends within cells included', async () => {
    const text = `${header('meetings')}m1,other,One,2014-10-01,,,,"two\nlines"\n\n,,,,,,,\nm2,other,Two,soon,,,,\n`;
    expect(places(await refused({ meetings: text }))).toEqual([['meetings.csv', 5, 'held_on', 'date.form']]);
  });
});

describe('the encodings people save in', () => {
  const row = [{ ref: 'é1', name: 'Éclat, Zoë’s “Café”', kind: 'cultural', joined_on: '2014-10-14' }];
  const latin = [{ ref: 'é1', name: 'Éclat, Zoë', kind: 'cultural', joined_on: '2014-10-14' }];
  it.each([
    ['UTF-8', fileBytes(COLUMNS['organisations']!, row), row],
    ['UTF-8 with a mark', fileBytes(COLUMNS['organisations']!, row, { mark: true, lineEnd: '\r\n' }), row],
    ['UTF-16', fileBytes(COLUMNS['organisations']!, row, { encoding: 'utf-16', separator: '\t' }), row],
    ['Windows-1252', fileBytes(COLUMNS['organisations']!, latin, { encoding: 'windows-1252', ukDates: true, separator: ';' }), latin],
  ])('%s', async (_, bytes, rows) => {
    expect(await take({ organisations: bytes })).toMatchObject({ recorded: 1, faults: [] });
    expect(await take({ organisations: rows })).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
  });
});
