import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Bytes that Windows-1252 leaves undefined: no spreadsheet writes them. */
const UNDEFINED_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/;

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without a byte-order mark, Windows-1252, or UTF-16 with its mark.
 * Anything else is answered with a sentence that says what was found.
 */
export function decodeText(bytes: Uint8Array): DecodedText | string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return { text: new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (a === 0x50 && b === 0x4b) return 'This is a workbook or a zip file. Save each sheet as CSV (“CSV UTF-8”) and import those.';
  if (bytes.includes(0)) return 'This is not a text file: it holds zero bytes. Save it from the spreadsheet as CSV.';
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const line = asUtf8.slice(0, asUtf8.indexOf('\ufffd')).split('\n').length;
  const mixed = /[^\u0000-\u007f\ufffd]/.test(asUtf8);
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (mixed || UNDEFINED_IN_1252.test(text))
    return `The letters of line ${line} are damaged: part of the file is UTF-8 and part is not. Save it again from the spreadsheet as “CSV UTF-8”.`;
  return { text, encoding: 'Windows-1252' };
}
