import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '#kernel/refusal';
import { readCsv, unguarded, writeCsv } from './csv';

const rows = async (text: string, encoding: BufferEncoding = 'utf8') => orThrow(await readCsv(Buffer.from(text, encoding))).rows.map(({ row, cells }) => [row, ...cells]);

describe('a CSV file', () => {
  it('is read with any separator, a mark, quotes and blank rows, and rows are counted as a spreadsheet does', async () => {
    expect(await rows('\ufeffurn;name\r\n1;"a ""b""; c\nd"\r\n;\r\n\r\n2;e')).toEqual([[1, 'urn', 'name'], [2, '1', 'a "b"; c\nd'], [5, '2', 'e']]);
    expect(await rows('urn\tname\n1\ta')).toEqual([[1, 'urn', 'name'], [2, '1', 'a']]);
    expect(await rows('name\nSt Thomas \u00e0 Becket', 'latin1')).toEqual([[1, 'name'], [2, 'St Thomas à Becket']]);
  });
  it.each([
    ['commas', 'ref,name\n1,a;b\n'],
    ['semicolons', 'ref;name\n1;"a;b"'],
    ['tabs', 'ref\tname\n1\ta;b'],
    ['bars', 'ref|name\n1|a;b'],
  ])('whose columns are known is separated by what makes sense of its header: %s', async (_, text) =>
    expect(orThrow(await readCsv(Buffer.from(text), ['ref', 'name'])).rows.map(({ cells }) => cells)).toEqual([['ref', 'name'], ['1', 'a;b']]));
  it.each(['\n', '\r\n', '\r'])('may have lines that end with %j', async (end) => expect(await rows(['a,b', '1,2', ''].join(end))).toEqual([[1, 'a', 'b'], [2, '1', '2']]));
  it('of cells copied from a spreadsheet may have quotation marks within them', async () =>
    expect(await rows('ref\tname\n1\tThe "Old" Library\n2\t"two\nlines, ""quoted"""')).toEqual([[1, 'ref', 'name'], [2, '1', 'The "Old" Library'], [3, '2', 'two\nlines, "quoted"']]));
  it('is refused where it holds nothing, no text, or an open quotation mark', async () => {
    const refused = async (bytes: Uint8Array) => {
      const answer = await readCsv(bytes);
      return isRefusal(answer) ? answer.refused : 'read';
    };
    expect(await refused(Buffer.from(' \n'))).toBe('file.empty');
    expect(await refused(Buffer.from([1, 0, 2]))).toBe('file.encoding');
    expect(await refused(Buffer.from('a,b\n"1,2\n3,4'))).toBe('file.malformed');
  });
  it('comes back as it was written, and no spreadsheet takes its text for a formula', async () => {
    const cells = ['=1+1', '+44 20', '-', '@home', "it's", 'ŵ, "ŷ"', 'two\nlines', 'two\rlines', '', "'='"];
    const text = writeCsv(['a'], cells.map((cell) => [cell, -5, null]));
    expect(text).toContain("'=1+1,-5,\r\n");
    const back = orThrow(await readCsv(Buffer.from(text))).rows.slice(1);
    expect(back.map((row) => unguarded(row.cells[0]!))).toEqual(cells);
  });
});
