import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '#kernel/refusal';
import { addressOf, type Sheet } from './cells';
import { bomb, lying, withPart } from './testing/archives';
import { readWorkbook, writeWorkbook } from './xlsx';

const saved = async (fill: (workbook: Workbook) => void) => {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
const read = async (fill: (workbook: Workbook) => void) => orThrow(await readWorkbook(await saved(fill)));
const flat = ({ rows }: Sheet) => rows.flatMap(({ row, cells }) => cells.map(({ column, kind, text }) => `${addressOf(row, column)} ${kind} ${text}`));
const refused = async (bytes: Uint8Array, limits = {}) => {
  const answer = await readWorkbook(bytes, limits);
  return isRefusal(answer) ? `${answer.kind} ${answer.refused}` : 'read';
};
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

describe('a workbook', () => {
  it('is read as typed cells with their places', async () => {
    const { sheets } = await read((workbook) => {
      const sheet = workbook.addWorksheet('Ŵyn & co');
      sheet.getCell('B17').value = "St Mary's";
      sheet.getCell('C17').value = 0.12;
      sheet.getCell('D17').value = new Date(Date.UTC(2014, 9, 14));
      sheet.getCell('E17').value = new Date(Date.UTC(2014, 9, 14, 9, 30));
      sheet.getCell('F17').value = true;
      sheet.getCell('G17').value = { richText: [{ text: 'two ' }, { font: { bold: true }, text: 'runs' }] };
      sheet.getCell('H17').value = { text: 'a link', hyperlink: 'https://example.org' };
      sheet.getCell('AA18').value = 1234;
      sheet.getCell('AA18').numFmt = '000000';
      sheet.getCell('AB18').value = { error: '#N/A' };
    });
    expect(flat(sheets[0]!)).toEqual([
      "B17 text St Mary's",
      'C17 number 0.12',
      'D17 date 2014-10-14',
      'E17 date 2014-10-14T09:30:00',
      'F17 yes-no TRUE',
      'G17 text two runs',
      'H17 text a link',
      'AA18 number 001234',
      'AB18 error #N/A',
    ]);
  });

  it('gives of a formula what it last gave, and says where that was never worked out', async () => {
    const { sheets } = await read((workbook) => {
      const sheet = workbook.addWorksheet('1');
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('A2').value = { formula: 'TODAY()' } as never;
      sheet.getCell('A3').value = { formula: 'NA()', result: { error: '#N/A' } };
    });
    expect(flat(sheets[0]!)).toEqual(['A1 number 2', 'A2 none ', 'A3 error #N/A']);
    expect(sheets[0]!.rows.every(({ cells }) => cells[0]!.formula)).toBe(true);
  });

  it('gives of a number its value without the noise of its digits, and what its cell shows', async () => {
    const { sheets } = await read((workbook) => {
      const sheet = workbook.addWorksheet('1');
      for (const [address, value, format] of [['A1', 0.1 + 0.2, ''], ['A2', 7, '"S-"000'], ['A3', 1234, '#,##0'], ['A4', 5, '?? "'], ['A5', 12, '0']] as const) {
        sheet.getCell(address).value = value;
        if (format) sheet.getCell(address).numFmt = format;
      }
    });
    expect(sheets[0]!.rows.map(({ cells }) => [cells[0]!.text, cells[0]!.shown])).toEqual([['0.3', undefined], ['7', 'S-007'], ['1234', '1,234'], ['5', undefined], ['12', undefined]]);
  });

  it('names what is merged or hidden', async () => {
    const { sheets } = await read((workbook) => {
      const sheet = workbook.addWorksheet('shown');
      sheet.getCell('A1').value = 'for three';
      sheet.mergeCells('A1:A3');
      sheet.getCell('B3').value = 'x';
      sheet.getRow(3).hidden = true;
      workbook.addWorksheet('kept away', { state: 'veryHidden' }).getCell('A1').value = 1;
    });
    expect(sheets.map(({ name, hidden, merged }) => ({ name, hidden, merged }))).toEqual([
      { name: 'shown', hidden: false, merged: ['A1:A3'] },
      { name: 'kept away', hidden: true, merged: [] },
    ]);
    expect(flat(sheets[0]!)).toEqual(['A1 text for three', 'B3 text x']);
    expect(sheets[0]!.rows.map(({ row, hidden }) => [row, hidden])).toEqual([[1, false], [3, true]]);
  });

  it('may carry a program, which is told and not run', async () => expect(orThrow(await readWorkbook(await withPart(await saved((workbook) => void workbook.addWorksheet('1')), 'xl/vbaProject.bin')))).toMatchObject({ macros: true }));

  it('may be empty', async () => {
    const { sheets, macros } = await read((workbook) => void workbook.addWorksheet('nothing'));
    expect({ sheets, macros }).toEqual({ sheets: [{ name: 'nothing', hidden: false, merged: [], rows: [] }], macros: false });
  });

  it('comes back as it was written, formulas among its text and all', async () => {
    const written = await writeWorkbook([
      {
        name: 'Organisations',
        columns: [{ header: 'name', kind: 'text' }, { header: 'joined_on', kind: 'day' }, { header: 'people', kind: 'number' }, { header: 'cost', kind: 'pounds' }, { header: 'status', kind: 'text', width: 40 }],
        rows: [
          ['=1+1', '2014-10-14', 30, 123456, { value: 'faulted', note: 'found “x”; expected a date', colour: 'fault' }],
          ['007', null, 0, 5, { value: 'recorded', colour: 'done' }],
        ],
      },
      { name: 'Empty', columns: [{ header: 'a', kind: 'text' }], rows: [] },
    ]);
    const { sheets } = orThrow(await readWorkbook(written));
    expect(sheets.map(flat)).toEqual([
      ['A1 text name', 'B1 text joined_on', 'C1 text people', 'D1 text cost', 'E1 text status', 'A2 text =1+1', 'B2 date 2014-10-14', 'C2 number 30', 'D2 number 1234.56', 'E2 text faulted', 'A3 text 007', 'C3 number 0', 'D3 number 0.05', 'E3 text recorded'],
      ['A1 text a'],
    ]);
    const workbook = new Workbook();
    await workbook.xlsx.load(written);
    const cell = workbook.worksheets[0]!.getCell('E2');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFD9D6' } });
    expect(JSON.stringify(cell.note)).toContain('expected a date');
    expect(workbook.worksheets[0]!.getCell('D2').numFmt).toBe('£#,##0.00');
  });
});

describe('what is no workbook is refused with what would be right', () => {
  it.each([
    ['nothing', bytes(''), 'invalid workbook.empty'],
    ['a text', bytes('urn,name\n1,2\n'), 'invalid workbook.none'],
    ['an old workbook', bytes('d0cf11e0a1b11ae10000', 'hex'), 'invalid workbook.old'],
    ['a password', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])), 'invalid workbook.password'],
    ['half a workbook', bytes('504b0304140000', 'hex'), 'invalid workbook.damaged'],
  ])('%s', async (_, given, expected) => expect(await refused(given)).toBe(expected));

  it('a zip of something else', async () => expect(await refused(await lying('letter.txt', 'Dear all', 8))).toBe('invalid workbook.none'));
  it('a part cut off', async () => {
    const whole = await saved((workbook) => void workbook.addWorksheet('1'));
    expect(await refused(whole.slice(0, whole.length - 30))).toBe('invalid workbook.damaged');
  });
  it('a sheet that is no XML', async () => expect(await refused(await lying('xl/workbook.xml', '<workbook', 9))).toMatch(/^invalid workbook\./));
});

describe('the limits of a workbook', () => {
  const table = (rows: number, columns: number) =>
    saved((workbook) => {
      const sheet = workbook.addWorksheet('big');
      for (let row = 0; row < rows; row++) sheet.addRow(Array.from({ length: columns }, (_, column) => `${row} ${column}`));
    });
  it('are of bytes, rows, columns and cells', async () => {
    const given = await table(20, 5);
    expect(await refused(given, { rows: 19, columns: 5, cells: 100 })).toBe('read');
    expect(await refused(given, { bytes: 100 })).toBe('too-large workbook.too-large');
    expect(await refused(given, { rows: 18 })).toBe('too-large workbook.too-large');
    expect(await refused(given, { columns: 4 })).toBe('too-large workbook.too-large');
    expect(await refused(given, { cells: 99 })).toBe('too-large workbook.too-large');
  });
  it('stop a zip bomb, also one that lies about its size', async () => {
    expect(await refused(await bomb(30), { unpackedBytes: 20 * 1024 * 1024 })).toBe('too-large workbook.too-large');
    expect(await refused(await lying('xl/workbook.xml', '0'.repeat(1_000_000), 10))).toBe('invalid workbook.damaged');
  });
  it('are of time and memory, too, and the process goes on answering', async () => {
    const given = await table(4_000, 10);
    expect(await refused(given, { milliseconds: 1 })).toBe('too-large workbook.too-large');
    expect(await refused(given, { heapMb: 20 })).toBe('too-large workbook.too-large');
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    expect(await refused(given)).toBe('read');
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
  });
});

const portfolio = join(__dirname, '..', '..', '..', 'shared', 'data', 'arts-council-npo-2018-22.xlsx');
(existsSync(portfolio) ? describe : describe.skip)(`the national portfolio${existsSync(portfolio) ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it('is read whole', async () => {
    const { sheets } = orThrow(await readWorkbook(readFileSync(portfolio)));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['NPO 2018_2022', 841]]);
    const cells = sheets[0]!.rows.flatMap((row) => row.cells);
    const of = (kind: string) => cells.filter((cell) => cell.kind === kind).length;
    expect([of('error'), of('none'), cells.filter((cell) => cell.formula).length]).toEqual([1, 0, 1491]);
    expect(sheets[0]!.rows[0]!.cells[8]!.text).toBe('Portfolio funding  15/16 - £\n');
  });
});
