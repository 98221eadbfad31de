import { describe, expect, it } from '@jest/globals';
import { readTable } from './table';

const KNOWN = ['ref', 'name', 'held_on'];
const read = (text: string, required = ['ref', 'name']) => readTable('things.csv', text, KNOWN, required);
/** `2: ref=1 name=a`: the rows with their numbers. */
const rows = (text: string) => read(text).rows.map(({ row, cells }) => `${row}: ${[...cells].map(([column, cell]) => `${column}=${cell}`).join(' ')}`);
const faults = (text: string) => read(text).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a table', () => {
  it.each([
    ['commas', 'ref,name\n1,a;b\n'],
    ['semicolons', 'ref;name\n1;a;b'.replace('a;b', '"a;b"')],
    ['tabs', 'ref\tname\n1\ta;b'],
    ['bars', 'ref|name\n1|a;b'],
  ])('may be separated by %s', (_, text) => expect(rows(text)).toEqual(['2: ref=1 name=a;b']));
  it.each(['\n', '\r\n', '\r'])('may have lines that end with %j', (end) => expect(rows(['ref,name', '1,a', '2,b', ''].join(end))).toEqual(['2: ref=1 name=a', '3: ref=2 name=b']));
  it('may have its columns in any order, and as people write them', () => {
    expect(rows('\ufeff Name ,"Ref",Held on\na,1,x')).toEqual(['2: name=a ref=1 held_on=x']);
  });
  it('may have quoted cells with separators, quotation marks and lines in them', () =>
    expect(rows('ref,name\n1,"a, ""b""\nc"\n2,d')).toEqual(['2: ref=1 name=a, "b"\nc', '3: ref=2 name=d']));
  it('counts blank rows, as a spreadsheet does, and reads none of them', () => expect(rows('ref,name\n\n1,a\n,\n   \n2,b\n\n')).toEqual(['3: ref=1 name=a', '6: ref=2 name=b']));
  it('keeps the space in a cell for the field to judge', () => expect(rows('ref,name\n 1 ,a ')).toEqual(['2: ref= 1  name=a ']));
  it('may have nothing but a header', () => expect(read('ref,name\n')).toEqual({ rows: [], unread: false, torn: [], faults: [], warnings: [] }));
});

describe('rows that are not whole', () => {
  it('are told by their number, and the others are read', () => {
    const text = 'ref,name\n1\n2,b\n3,c,d\n4,e,,\n';
    expect(faults(text)).toEqual(['2 null row.cells', '4 null row.cells']);
    expect(rows(text)).toEqual(['3: ref=2 name=b', '5: ref=4 name=e']);
    expect(read(text).torn).toEqual(['1', '3']);
  });
  it('end the file where a quotation mark is never closed', () => {
    const table = read('ref,name\n1,a\n2,"b\n3,c\n');
    expect(table.faults).toMatchObject([{ row: expect.any(Number), column: null, code: 'file.malformed' }]);
    expect(table).toMatchObject({ rows: [], unread: true });
  });
});

describe('a header', () => {
  it.each([
    ['', '1 null file.empty'],
    [' \n\n', '1 null file.empty'],
    ['name\na', '1 ref column.missing'],
    ['1,a\n2,b', '1 ref column.missing'],
    ['ref,name,Ref\n1,a,2', '1 ref column.twice'],
  ])('%j is at fault', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
    expect(read(text)).toMatchObject({ rows: [], unread: true });
  });
  it('names all columns that are missing', () => expect(read('held_on\n2014-10-14').faults[0]?.expected).toBe('also ref, name'));
  it('with columns nobody knows is read, and they are told', () => {
    const { warnings, rows, faults } = read('ref,name,colour,\n1,a,red,\n');
    expect(faults).toEqual([]);
    expect(rows[0]?.cells.get('name')).toBe('a');
    expect(warnings).toEqual(['things.csv: the column “colour” is not known and was left out. Known: ref, name, held_on.']);
  });
});
