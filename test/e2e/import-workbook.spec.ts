import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '@cj-tech-master/excelts';
import { isRefusal, orThrow } from '#kernel/refusal';
import { runImport } from '#modules/imports/import-run';
import type { ImportFile } from '#modules/imports/open-files';
import type { Mappings } from '#modules/imports/read-files';
import { returnedWorkbook } from '#modules/imports/returned-workbook';
import { withdrawImport } from '#modules/imports/withdraw-import';
import type { Writing } from '#platform/installation';
import { bomb, lying, tall } from '#spreadsheets/testing/archives';
import { temporaryFolders } from '../support/folders';
import { asked, opened } from '../support/installation';
import { read, saved, sheetOf, textsOf } from '../support/workbooks';

const folder = temporaryFolders();
let at: Writing;
let lcep = '';
let count = 0;
beforeAll(async () => {
  at = await opened(folder());
});
beforeEach(() => void (lcep = `place-${++count}`));
afterAll(() => at.close());

const take = async (files: readonly ImportFile[], { dryRun = false, columns }: { dryRun?: boolean; columns?: Mappings } = {}) =>
  orThrow(await runImport(at.shop, { lcep, files, dryRun, createLcep: true, ...(columns ? { columns } : {}) }));
const file = (bytes: Uint8Array, name = 'year.xlsx') => [{ name, bytes }];
const text = (name: string, ...lines: string[]) => ({ name, bytes: Buffer.from(lines.join('\n')) });
const workbook = async (fill: (workbook: Workbook) => void, more: object = {}) => (await take(file(await saved(fill)), more)).report;
const places = (faults: readonly { sheet?: string; cell?: string; row: number | null; column: string | null; code: string }[]) => faults.map(({ sheet, cell, row, column, code }) => [sheet, cell, row, column, code]);
const SCHOOLS = [
  { ref: 's1', name: 'A school', kind: 'school', joined_on: new Date(Date.UTC(2014, 8, 1)) },
  { ref: 'c1', name: 'A museum', kind: 'cultural' },
];

describe('a workbook', () => {
  it('is imported as the CSV files of its sheets are, names of sheets and headers as people write them', async () => {
    const given = await saved((one) => {
      sheetOf(one, ' Organisations', SCHOOLS, 'organisations');
      sheetOf(one, 'Learning Walks', [{ ref: 'w1', host: 's1', walked_on: new Date(Date.UTC(2015, 2, 2)), focus: 'Drums', visitors: 'c1' }], 'learning_walks');
      one.worksheets[1]!.getCell('C1').value = 'Walked on';
    });
    const beside = text('meetings.csv', 'ref,type,title,held_on', 'm1,other,One,14/10/2014');
    const { report } = await take([...file(given), beside]);
    expect(report).toMatchObject({ faults: [], warnings: [], rows: 4, recorded: 4 });
    expect(report.files.map(({ name, sheet, rows }) => [name, sheet, rows])).toEqual([['organisations.csv', ' Organisations', 2], ['meetings.csv', undefined, 1], ['learning_walks.csv', 'Learning Walks', 1]]);
    const csv = [text('organisations.csv', 'ref,name,kind,joined_on', 's1,A school,school,2014-09-01', 'c1,A museum,cultural,'), text('learning_walks.csv', 'ref,host,walked_on,focus,visitors', 'w1,s1,02/03/2015,Drums,c1')];
    expect((await take(csv)).report).toMatchObject({ faults: [], recorded: 0, skipped: 3 });
    expect((await take(file(given))).report).toMatchObject({ faults: [], recorded: 0, skipped: 3, import: null });
  });

  it('is withdrawn as a whole, and its refs are free again', async () => {
    const given = file(await saved((one) => void sheetOf(one, 'organisations', SCHOOLS)));
    const { report } = await take(given);
    expect(orThrow(await withdrawImport(at.shop, { lcep, importId: report.import!, why: 'The wrong year.', actor: { kind: 'cli' } }))).toMatchObject({ takenBack: 2 });
    expect((await asked<{ organisations: object[] }>(at, lcep, 'organisations', { on: '2020-01-01' })).organisations).toEqual([]);
    expect((await take(given)).report).toMatchObject({ recorded: 2, faults: [] });
  });

  it('says at each cell what is wrong, with its sheet and address', async () => {
    const report = await workbook((one) => {
      sheetOf(one, 'Organisations', [...SCHOOLS, { ref: 's2', name: 'B', kind: 'theatre' }], 'organisations');
      sheetOf(one, 'needs', [
        { ref: 'n1', round: new Date(Date.UTC(2011, 11, 1)), school: 's1', submitted_on: new Date(Date.UTC(2014, 5, 1)) },
        { ref: 'n2', round: '2014-15', school: 'nobody', submitted_on: { formula: 'TODAY()' } },
        { ref: 'n3', round: '2014-15', school: 's1', submitted_on: { error: '#N/A' } },
        { ref: 'n4', round: '2014-15', school: 's1', submitted_on: { formula: 'DATE(2014,6,1)', result: new Date(Date.UTC(2014, 5, 1)) } },
      ]);
    });
    expect(places(report.faults)).toEqual([
      ['Organisations', 'C4', 4, 'kind', 'choice.unknown'],
      ['needs', 'B2', 2, 'round', 'cell.date'],
      ['needs', 'D3', 3, 'submitted_on', 'cell.formula'],
      ['needs', 'C3', 3, 'school', 'reference.unknown'],
      ['needs', 'D4', 4, 'submitted_on', 'cell.error'],
    ]);
    expect(report.faults[1]).toMatchObject({ found: 'the date 2011-12-01', expected: expect.stringContaining('the spreadsheet has made a date of it') });
    expect(report).toMatchObject({ recorded: 0, import: null });
  });

  it('keeps of a number what its cell shows where a ref is meant, and its value where a number is', async () => {
    const report = await workbook((one) => {
      const sheet = sheetOf(one, 'organisations', [{ ref: 7, name: 'A school', kind: 'school', urn: 900004 }, { ref: 8, name: 'B', kind: 'school' }]);
      sheet.getCell('A2').numFmt = '"S-"000';
      sheetOf(one, 'learning', [{ ref: 'l1', type: 'cpd', title: 2015, held_on: '2014-11-20', hours: 0.1 + 0.2, provider: 'S-007' }]);
      one.worksheets[1]!.getCell('E2').numFmt = '0';
    });
    expect(report.faults).toEqual([]);
    const csv = [text('organisations.csv', 'ref,name,kind,urn', 'S-007,A school,school,900004', '8,B,school,'), text('learning.csv', 'ref,type,title,held_on,hours,provider', 'l1,cpd,2015,2014-11-20,0.3,S-007')];
    expect((await take(csv)).report).toMatchObject({ faults: [], recorded: 0, skipped: 3 });
  });

  it('with merged cells is told which, once each, and nothing is made up for the others', async () => {
    const report = await workbook((one) => {
      const sheet = sheetOf(one, 'organisations', [{ ref: 'a', name: 'A', kind: 'school' }, { ref: 'b', name: 'B', kind: 'school' }, { ref: 'c', name: 'C', kind: 'school' }]);
      sheet.mergeCells('C2:C3');
      sheet.mergeCells('E4:F4');
    });
    expect(places(report.faults)).toEqual([['organisations', 'C2', 2, 'kind', 'cell.merged']]);
    expect(report.faults[0]).toMatchObject({ found: 'the merged cells C2:C3', expected: expect.stringContaining('unmerge') });
  });

  it('with hidden sheets, hidden rows, other sheets and macros names them', async () => {
    const report = await workbook((one) => {
      const sheet = sheetOf(one, 'organisations', SCHOOLS);
      sheet.getRow(3).hidden = true;
      sheetOf(one, 'needs', [{ ref: 'n1', round: 'x', school: 's1', submitted_on: '2014-01-01' }]).state = 'veryHidden';
      one.addWorksheet('Sheet3');
      one.addWorksheet('Notes').getCell('A1').value = 'Ring the museum';
    });
    expect(report).toMatchObject({ faults: [], recorded: 2 });
    expect(report.warnings).toEqual([
      expect.stringContaining('the sheet “needs” is hidden and was left out'),
      expect.stringContaining('the sheet “Notes” was left out: it is none of '),
      expect.stringContaining('hidden rows, which were read as well: 3'),
    ]);
  });

  it('beside a file of the same name is refused, which of them is meant being unknown', async () => {
    const given = await saved((one) => void (sheetOf(one, 'needs', []), sheetOf(one, 'Needs ', [], 'needs')));
    const { report } = await take([...file(given), text('needs.csv', 'ref,round,school,submitted_on')]);
    expect(report.faults).toMatchObject([{ file: 'needs.csv', code: 'file.twice', found: 'the sheet “needs” of year.xlsx beside the sheet “Needs ” of year.xlsx beside needs.csv' }]);
  });
});

describe('what a hostile or broken workbook gets is a sentence', () => {
  const fault = async (bytes: Uint8Array, name?: string) => {
    const before = await at.store.head();
    const { report } = await take(file(bytes, name));
    expect(await at.store.head()).toBe(before);
    expect(report.faults).toHaveLength(1);
    const [one] = report.faults;
    expect(one).toMatchObject({ file: name ?? 'year.xlsx', row: null, found: expect.stringMatching(/\S/), expected: expect.stringMatching(/\S/) });
    return `${one!.code}: ${one!.found}; ${one!.expected}`;
  };
  const compound = (more = '') => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(more, 'utf16le')]);
  it('a password', async () => expect(await fault(compound('EncryptedPackage'))).toMatch(/^workbook\.password: .*protected by a password; .*save a copy without the password$/));
  it('an old workbook, whatever its name', async () => expect(await fault(compound(), 'year.xls')).toMatch(/^workbook\.old: .*\.xls format/));
  it('text under the name of a workbook', async () => expect(await fault(Buffer.from('ref,name\n1,A\n'))).toMatch(/^workbook\.none:/));
  it('nothing', async () => expect(await fault(Buffer.alloc(0))).toMatch(/^workbook\.empty:/));
  it('a zip of something else', async () => expect(await fault(Buffer.from(await lying('letter.txt', 'Dear all', 8)))).toMatch(/^workbook\.none:/));
  it('a bomb, and a size that lies', async () => {
    expect(await fault(await bomb(300))).toMatch(/^workbook\.too-large:/);
    expect(await fault(await lying('xl/workbook.xml', '0'.repeat(1_000_000), 10))).toMatch(/^workbook\.damaged:/);
  });
  it('a workbook that was cut off', async () => {
    const whole = await saved((one) => void sheetOf(one, 'organisations', SCHOOLS));
    expect(await fault(whole.subarray(0, whole.length - 40))).toMatch(/^workbook\.damaged:/);
  });
  it('no sheet of a known name', async () => expect(await fault(await saved((one) => void one.addWorksheet('Schools').addRow(['ref'])))).toMatch(/^import\.empty: no sheet that can be imported; sheets named .*organisations,/));
  it('more rows than can be read', async () => {
    expect(await fault(await tall('learning_walks', 100_002))).toMatch(/^workbook\.too-large: .*100,001 rows below its headers; at most 100,000 can be read; .*divide it/);
  });
});

describe('cells that were copied from a spreadsheet', () => {
  it('are one more file of the run, dates, quotation marks, tabs and lines in cells and all', async () => {
    const { report } = await take([
      text('organisations', 'Ref\tName\tKind', 's1\tThe "Old" School\tschool'),
      text('meetings.txt', 'ref\ttype\ttitle\theld_on\torganisations_present\tsummary', 'm1\tother\tOne\t14/10/2014\ts1\t"two\nlines, ""quoted"""'),
    ]);
    expect(report).toMatchObject({ faults: [], warnings: [], recorded: 2 });
    expect(JSON.stringify(await asked(at, lcep, 'organisation-history', { organisation: 's1', on: '2020-01-01' }))).toContain(JSON.stringify('two\nlines, "quoted"').slice(1, -1));
  });
});

describe('headers that are not the format’s own', () => {
  const meetings = text('meetings.csv', 'Code,Type,Meeting title,Date of meeting,Venue,Colour', 'm1,other,One,14/10/2014,Hall,red');
  const COLUMNS = { meetings: { Code: 'ref', 'Meeting title': 'title', 'Date of meeting': 'held_on', Venue: 'place', Colour: null } };
  const proposed = (report: { files: readonly { columns: readonly { header: string; proposed?: object }[] }[] }) => Object.fromEntries(report.files[0]!.columns.flatMap(({ header, proposed: one }) => (one ? [[header, one]] : [])));

  it('are told of with what they may mean, and read as somebody says', async () => {
    const { report } = await take([meetings], { dryRun: true });
    expect(places(report.faults)).toEqual([[undefined, undefined, 1, 'ref', 'column.missing']]);
    expect(proposed(report)).toEqual({
      Code: { column: 'ref', because: 'words' },
      'Meeting title': { column: 'title', because: 'words' },
      'Date of meeting': { column: 'held_on', because: 'words' },
      Venue: { column: 'place', because: 'words' },
    });
    expect((await take([meetings], { columns: COLUMNS })).report).toMatchObject({ faults: [], warnings: [], recorded: 1 });
    const own = text('meetings.csv', 'ref,type,title,held_on,place', 'm1,other,One,2014-10-14,Hall');
    expect((await take([own])).report).toMatchObject({ recorded: 0, skipped: 1, faults: [] });
  });
  it('are remembered by the LCEP that said so, and by no other', async () => {
    await take([meetings], { columns: { meetings: { ...COLUMNS.meetings, Venue: null } } });
    const again = text('meetings.csv', 'CODE ,Type,Meeting  title,Date of meeting,Venue,Colour', 'm2,other,Two,15/10/2014,Hall,red');
    expect(proposed((await take([again], { dryRun: true })).report)).toEqual({
      CODE: { column: 'ref', because: 'before' },
      'Meeting  title': { column: 'title', because: 'before' },
      'Date of meeting': { column: 'held_on', because: 'before' },
      Venue: { column: null, because: 'before' },
      Colour: { column: null, because: 'before' },
    });
    lcep = `${lcep}-other`;
    expect(proposed((await take([meetings], { dryRun: true })).report)['Venue']).toEqual({ column: 'place', because: 'words' });
  });
  it('are at fault where nobody can say what they are matched with', async () => {
    expect((await take([meetings], { columns: { ...COLUMNS, walks: {} } })).report.faults).toMatchObject([{ file: 'walks', code: 'file.unknown' }]);
    expect(places((await take([meetings], { columns: { meetings: { ...COLUMNS.meetings, Colour: 'shade' } } })).report.faults)).toEqual([[undefined, 'F1', 1, 'Colour', 'column.unknown']]);
  });
});

describe('the workbook that comes back', () => {
  const given = async () => saved((one) => void sheetOf(one, 'Organisations', [...SCHOOLS, { ref: 's2', name: "=O'Brien & <b>", kind: 'theatre', urn: 12 }], 'organisations'));
  const back = async (files: readonly ImportFile[], more: object = {}) => read(await returnedWorkbook(await take(files, more)));
  const statuses = (one: Workbook, name = 'Organisations') => textsOf(one, name).map((row) => row.at(-2));

  it('says beside each row what is wrong, at its cell too, and why the others were not recorded', async () => {
    const one = await back(file(await given()));
    expect(one.worksheets.map(({ name }) => name)).toEqual(['Import report', 'Organisations']);
    expect(statuses(one)).toEqual(['import_status', 'not recorded', 'not recorded', 'fault']);
    const sheet = one.getWorksheet('Organisations')!;
    expect(sheet.getCell('C4').fill).toMatchObject({ fgColor: { argb: 'FFFFD9D6' } });
    expect(JSON.stringify(sheet.getCell('C4').note)).toContain('found “theatre”; expected one of: school');
    expect(sheet.getCell('B4').value).toBe("=O'Brien & <b>");
    expect(sheet.getCell('H2').value).toEqual(new Date(Date.UTC(2014, 8, 1)));
    expect(sheet.getCell('E4').value).toBe(12);
    expect(JSON.stringify(textsOf(one, 'Import report'))).toContain('nothing was recorded');
  });

  it('can be mended and sent again, and says then what was recorded and what was known', async () => {
    const one = await back(file(await given()));
    one.getWorksheet('Organisations')!.getCell('C4').value = 'cultural';
    const mended = file(Buffer.from(await one.xlsx.writeBuffer()));
    expect(statuses(await back(mended, { dryRun: true }))).toEqual(['import_status', 'would be recorded', 'would be recorded', 'would be recorded']);
    const { report } = await take(mended);
    expect(report).toMatchObject({ faults: [], warnings: [], recorded: 3 });
    const again = await back(mended);
    expect(statuses(again)).toEqual(['import_status', 'known already', 'known already', 'known already']);
    expect(textsOf(again, 'Organisations')[0]!.filter((header) => header.startsWith('import_'))).toEqual(['import_status', 'import_reason']);
  });

  it('is there for CSV files too, a sheet for each, with what is wrong with a header below it', async () => {
    const csv = [text('organisations.csv', 'ref,name,kind', 's1,A,school'), text('needs.csv', 'ref,round', 'n1,2014-15')];
    const one = await back(csv);
    expect(statuses(one, 'organisations')).toEqual(['import_status', 'not recorded']);
    expect(textsOf(one, 'needs')[1]!.at(-1)).toContain('expected also school, submitted_on');
    const mended = await take(file(Buffer.from(await one.xlsx.writeBuffer())));
    expect(mended.report.faults.map(({ code, row }) => [code, row])).toEqual([['column.missing', 1]]);
  });

  it('is asked for nothing that was refused as a whole', async () => expect(isRefusal(await runImport(at.shop, { lcep: 'No such', files: [], dryRun: false, createLcep: true }))).toBe(true));
});
