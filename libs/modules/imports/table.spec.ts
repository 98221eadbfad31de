import { describe, expect, it } from '@jest/globals';
import { readTable } from './table';
import { gridOf, gridOfCells } from './testing/grids';

const KNOWN = [{ column: 'ref', optional: false }, { column: 'name', optional: false }, { column: 'held_on', optional: true }];
const read = (...lines: string[]) => readTable(gridOf('things.csv', lines), KNOWN);
/** `2: ref=1 name=a`: the rows with their numbers. */
const told = ({ rows }: ReturnType<typeof readTable>) => rows.map(({ row, cells }) => `${row}: ${[...cells].map(([column, cell]) => `${column}=${cell as string}`).join(' ')}`);
const rows = (...lines: string[]) => told(read(...lines));
const faults = (...lines: string[]) => read(...lines).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a table', () => {
  it('may have its columns in any order, and as people write them', () => expect(rows(' Name ,Ref,Held on', 'a,1,x')).toEqual(['2: name=a ref=1 held_on=x']));
  it('counts blank rows, as a spreadsheet does, also above its header', () => {
    expect(rows(',', 'ref,name', '1,a', ',', '2,b')).toEqual(['3: ref=1 name=a', '5: ref=2 name=b']);
    expect(faults(',', 'name', 'a')).toEqual(['2 ref column.missing']);
  });
  it('keeps the space in a cell for the field to judge', () => expect(rows('ref,name', ' 1 ,a ')).toEqual(['2: ref= 1  name=a ']));
  it('may have nothing but a header', () => expect(read('ref,name')).toMatchObject({ rows: [], unread: false, torn: [], faults: [], warnings: [] }));
});

describe('rows that are not whole', () => {
  it('are told by their number, and the others are read', () => {
    const lines = ['ref,name', '1', '2,b', '3,c,d', '4,e,,'];
    expect(faults(...lines)).toEqual(['2 null row.cells', '4 null row.cells']);
    expect(rows(...lines)).toEqual(['3: ref=2 name=b', '5: ref=4 name=e']);
    expect(read(...lines).torn).toEqual(['1', '3']);
  });
  it('are also those that say something where there is no header', () => expect(read('ref,,name', '1,note,a').faults).toMatchObject([{ row: 2, code: 'row.cells', found: '“note” in B2, in a column without a header' }]));
  it('are none in a workbook, where the last cells of a row are merely empty', () => {
    const sheet = { name: 'Things', workbook: 'year.xlsx' };
    expect(told(readTable(gridOfCells('things.csv', [['ref', 'name', 'held_on'], ['1', 'a']], sheet), KNOWN))).toEqual(['2: ref=1 name=a held_on=']);
  });
});

describe('a header', () => {
  it.each([
    [['name', 'a'], '1 ref column.missing'],
    [['1,a', '2,b'], '1 ref column.missing'],
    [['ref,name,Ref', '1,a,2'], '1 ref column.twice'],
  ])('%j is at fault', (lines, fault) => {
    expect(faults(...lines)).toEqual([fault]);
    expect(read(...lines)).toMatchObject({ rows: [], unread: true });
  });
  it('names all columns that are missing', () => expect(read('held_on', '2014-10-14').faults[0]?.expected).toBe('also ref, name'));
  it('with columns nobody knows is read, and they are told', () => {
    const { warnings, rows, faults } = read('ref,name,colour,', '1,a,red,');
    expect(faults).toEqual([]);
    expect(rows[0]?.cells.get('name')).toBe('a');
    expect(warnings).toEqual(['things.csv: the column “colour” is not known and was left out. Known: ref, name, held_on.']);
  });
});

describe('a header that somebody matched', () => {
  const lines = ['Code,What it is called,Colour', '1,a,red'];
  const matched = (mapping: { readonly [header: string]: string | null }) => readTable(gridOf('things.csv', lines), KNOWN, mapping);
  it('is read as the column it was matched with, or left out on purpose', () => {
    const table = matched({ CODE: 'ref', 'what it is  called': 'name', Colour: null });
    expect(told(table)).toEqual(['2: ref=1 name=a']);
    expect(table).toMatchObject({ faults: [], warnings: [] });
    expect(table.columns).toEqual([{ header: 'Code', column: 'ref', by: 'asked' }, { header: 'What it is called', column: 'name', by: 'asked' }, { header: 'Colour', column: null, by: 'asked' }]);
  });
  it('is at fault where the column is none of the file’s, or is there twice', () => {
    expect(matched({ Code: 'ref', Colour: 'shade' }).faults).toMatchObject([{ row: 1, column: 'Colour', code: 'column.unknown', expected: 'one of ref, name, held_on' }]);
    expect(matched({ Code: 'ref', 'What it is called': 'name', Colour: 'name' }).faults).toMatchObject([{ code: 'column.twice', found: 'two columns “name” (“What it is called”, “Colour”)' }]);
  });
});
