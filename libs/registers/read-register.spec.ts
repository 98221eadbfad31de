import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, orThrow } from '#kernel/refusal';
import { writeWorkbook } from '#spreadsheets/xlsx';
import { readRegister } from './read-register';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const lines = (...all: string[]) => bytes(all.join('\n'));
const read = async (given: Uint8Array) => orThrow(await readRegister(given));
const refused = async (given: Uint8Array) => {
  const answer = await readRegister(given);
  return isRefusal(answer) ? answer : undefined;
};
const SCHOOLS = 'urn,name,open_date,town,postcode';
const LINKS = 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate';
const faultsIn = async (...rows: string[]) => (await read(lines(SCHOOLS, ...rows))).faults.map(({ row, column, code, found, expected }) => `${row} ${column}: ${code}: found ${found}; expected ${expected}`);

describe('every row of a register is accounted for', () => {
  it('as loaded, skipped or faulted, with the reason', async () => {
    const { rows, loaded, skipped, faulted, faults } = await read(
      lines(SCHOOLS, '100001,A,,L,N1 1AA', '100001,A,,L,N1 1AA', '100001,Another,,L,N1 1AA', ',B,,,', '', ',,,,', '100002,C,31-02-2020,,', '100003,D,01-09-1999,,'),
    );
    expect({ rows, loaded: loaded.map(({ key }) => key), skipped, faulted }).toEqual({
      rows: 6,
      loaded: ['100001', '100003'],
      skipped: [{ reason: 'The same row stands in the file before.', rows: 1 }],
      faulted: 3,
    });
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([[4, null, 'row.twice'], [5, 'urn', 'cell.empty'], [8, 'open_date', 'date.impossible']]);
    expect(rows).toBe(loaded.length + 1 + faulted);
  });

  it('with all the faults of a row, what was found, and what would be right', async () => {
    expect(await faultsIn('12,,1.9.99,L,N1', '0100001,B,,,', '100002,C', '100003,D,,L,N1,extra')).toEqual([
      '2 urn: urn.form: found “12”; expected a URN of six digits such as 100006',
      '2 name: cell.empty: found nothing; expected a value: the row is nothing without it',
      '2 open_date: date.form: found “1.9.99”; expected a date such as 31-08-2021, 31/08/2021 or 2021-08-31',
      '3 urn: urn.form: found “0100001”; expected a URN of six digits such as 100006',
      '4 null: row.cells: found 2 cells; expected 5, as in the header (is the file whole?)',
      '5 null: row.cells: found 6 cells; expected 5, as in the header (is a separator within a cell?)',
    ]);
  });
});

describe('whatever stands in a file', () => {
  const cell = fc.constantFrom('', '100001', '100002', '1', 'A', 'B', '31-08-2021', '2021-02-30', ' ', '"', ',', 'ŵ\n');
  it('its rows are loaded, skipped or faulted, each once', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), async (table) => {
        const quoted = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const { rows, loaded, skipped, faulted, faults } = await read(lines(SCHOOLS, ...quoted));
        const lost = table.filter((row) => row.every((one) => one.trim() === '')).length;
        expect(rows).toBe(table.length - lost);
        expect(loaded.length + skipped.reduce((sum, one) => sum + one.rows, 0) + faulted).toBe(rows);
        expect(new Set(faults.map(({ row }) => row)).size).toBe(faulted);
        expect(new Set(loaded.map(({ key }) => key)).size).toBe(loaded.length);
      }),
      { numRuns: 200, seed: 7 },
    ));
});

describe('the traps of real files', () => {
  it('are days of three kinds, and blank ones', async () => {
    const { loaded } = await read(lines(LINKS, '100001,100002,A,Successor,31-08-2021', '100001,100003,B,Successor,31/08/2021', '100001,100004,C,Successor,2021-08-31T00:00:00Z', '100001,100005,D,Successor,'));
    expect(loaded.map(({ body }) => body['on'])).toEqual(['2021-08-31', '2021-08-31', '2021-08-31', undefined]);
  });

  it('are headers with line breaks, footnote numbers, titles above and two columns of one name', async () => {
    const { rows, loaded, notes } = await read(
      lines(
        'Pupil premium: allocations',
        '"URN\n(1)",School Name (2),"Number of\npupils on  roll (7)","Percentage of Primary pupils eligible for the Deprivation Pupil Premium (3)",Deprivation Pupil Premium Allocation (11),Deprivation Pupil Premium Allocation (12),Remark',
        '100001,A,234.5,16.2%,"1,000",20,x',
        '100002,B,x,SUPP,0,0,',
      ),
    );
    expect(rows).toBe(2);
    expect(loaded.map(({ body }) => body)).toEqual([
      { urn: '100001', name: 'A', pupils: 234.5, primaryShare: 0.162, primaryAllocationPounds: 1000, secondaryAllocationPounds: 20 },
      { urn: '100002', name: 'B', pupils: 'x', primaryShare: 'SUPP', primaryAllocationPounds: 0, secondaryAllocationPounds: 0 },
    ]);
    expect(notes).toEqual([
      'Number of pupils on roll (7): “x”, kept as text among numbers (1 row).',
      'Percentage of Primary pupils eligible for the Deprivation Pupil Premium (3): “SUPP”, kept as text among numbers (1 row).',
      'Columns that are not kept: Remark.',
    ]);
  });

  it('are a byte-order mark, Windows-1252, semicolons, Windows line ends, and columns in another order', async () => {
    const { loaded, notes } = await read(bytes('\ufeffPOSTCODE;Name;URN;open_date;town\r\nn1 1aa;Ysgol Tŷ Ffynnon;100001;;\r\n'));
    expect(loaded[0]).toMatchObject({ key: '100001', body: { postcode: 'N1 1AA', name: 'Ysgol Tŷ Ffynnon' } });
    expect(notes).toEqual([]);
    const old = await read(bytes(`${SCHOOLS}\n100001,St Thomas \u00e0 Becket,,,\n`, 'latin1'));
    expect([old.loaded[0]?.body['name'], old.notes]).toEqual(['St Thomas à Becket', ['The file was read as Windows-1252.']]);
  });

  it('are cells of a workbook that are no values', async () => {
    const portfolio = await writeWorkbook([
      { name: 'About', columns: [{ header: 'What this is', kind: 'text' }], rows: [] },
      {
        name: 'NPO',
        columns: [{ header: 'Applicant\nName', kind: 'text' }, { header: 'Discipline', kind: 'text' }, { header: 'TOTAL Portfolio grant  23/26 - £\n', kind: 'number' }, { header: '% Cash change', kind: 'text' }],
        rows: [['A', 'Music', 10.005, 'NEW'], ['A', 'Dance', 20, '12%'], ['A', 'Dance', 20, '12%'], ['B', 'Music', 'lots', null], [null, 'Music', 1, null]],
      },
    ]);
    const { rows, loaded, skipped, faults, notes } = await read(portfolio);
    expect(loaded.map(({ key, body }) => [key, body['total 23-26 pence'], body['cashChange']])).toEqual([['a 1', 1001, 'NEW'], ['a 2', 2000, 0.12]]);
    expect([rows, skipped[0]?.rows, faults.map(({ row, column, code }) => `${row} ${column} ${code}`)]).toEqual([5, 1, ['5 TOTAL Portfolio grant 23/26 - £ money.form', '6 Applicant Name cell.empty']]);
    expect(notes[0]).toBe('Sheets that were not read: About.');
  });

  it('are grants with extra fields, missing ones, and text for an amount', async () => {
    const grant = { id: '360G-x-1', amountAwarded: 12.5, awardDate: '05/06/2014', recipientOrganization: [{ id: 'o-1', name: 'A school' }], fundingOrganization: [{ id: 'GB-CHC-1', name: 'Funder' }] };
    const content = { grants: [{ ...grant, extra: { a: 1 } }, grant, { ...grant, awardDate: '2014-06-31' }, { ...grant, id: '360G-x-2', amountAwarded: 'a lot', recipientOrganization: [] }, 'no grant'] };
    const { rows, loaded, skipped, faulted, faults } = await read(bytes(JSON.stringify(content)));
    expect([rows, loaded.map(({ key }) => key), skipped.map((skip) => skip.rows), faulted]).toEqual([5, ['360G-x-1'], [1], 3]);
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 awardDate date.impossible',
      '4 amountAwarded money.form',
      '4 recipientOrganization.id field.missing',
      '4 recipientOrganization.name field.missing',
      '5 null grant.form',
    ]);
  });
});

describe('what is no register is refused with what would be right', () => {
  it.each([
    ['an empty file', bytes(' '), 'file.empty', 'empty'],
    ['another table', lines('ref,name', 's-1,A'), 'register.unknown', '“ref;name”'],
    ['other JSON', bytes('{"schools": []}'), 'register.unknown', 'schools'],
    ['broken JSON', bytes('{"grants": ['), 'file.malformed', 'whole'],
    ['bytes', bytes('\u0001\u0000\u0002'), 'file.encoding', 'zero bytes'],
    ['a damaged workbook', bytes('PK\u0003\u0004'), 'workbook.damaged', 'Save it again'],
  ])('%s', async (_, given, code, words) => {
    const answer = await refused(given);
    expect(answer?.refused).toBe(code);
    expect(answer?.sentence).toContain(words);
  });
});
