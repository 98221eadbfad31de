import { describe, expect, it } from '@jest/globals';
import { decodeText } from './text';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (buffer: Buffer) => Buffer.from(buffer).swap16();

describe('the text of a file', () => {
  it('is read as UTF-8, with and without a byte-order mark', () => {
    expect(decodeText(bytes('ref,name\n1,Ŵyn 🎨\n'))).toEqual({ text: 'ref,name\n1,Ŵyn 🎨\n', encoding: 'UTF-8' });
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'ref,é'))).toEqual({ text: 'ref,é', encoding: 'UTF-8' });
    expect(decodeText(bytes(''))).toEqual({ text: '', encoding: 'UTF-8' });
  });
  it('is read as UTF-16 of either byte order, with its mark', () => {
    const text = 'ref,name\r\n1,Ŵyn 🎨';
    expect(decodeText(utf16le(`\ufeff${text}`))).toEqual({ text, encoding: 'UTF-16' });
    expect(decodeText(swapped(utf16le(`\ufeff${text}`)))).toEqual({ text, encoding: 'UTF-16' });
  });
  it('is read as Windows-1252, with the signs that Latin-1 has not', () => {
    // Café – “£5” €
    const read = decodeText(bytes('Caf', [0xe9], ' ', [0x96], ' ', [0x93, 0xa3], '5', [0x94], ' ', [0x80]));
    expect(read).toEqual({ text: 'Café – “£5” €', encoding: 'Windows-1252' });
  });
});

describe('what is no text', () => {
  it('is a workbook or a zip file', () => expect(decodeText(bytes('PK', [3, 4, 20, 0]))).toMatch('workbook or a zip file'));
  it('is anything with zero bytes, and UTF-16 without its mark', () => {
    expect(decodeText(bytes('ref', [0], 'name'))).toMatch('zero bytes');
    expect(decodeText(utf16le('ref,name'))).toMatch('zero bytes');
  });
  it('is UTF-8 with damaged letters, and the line is named', () => {
    expect(decodeText(bytes('ref,name\n1,Ŵyn\n2,caf', [0xe9], '\n3,x\n'))).toMatch('line 3 are damaged: part of the file is UTF-8');
    expect(decodeText(bytes('ref,name\n1,', [0xc5]))).toEqual({ text: 'ref,name\n1,Å', encoding: 'Windows-1252' });
  });
  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])('is what holds the byte %p, which Windows-1252 has not', (byte) =>
    expect(decodeText(bytes('ref\na', [byte]))).toMatch('line 2 are damaged'));
});
