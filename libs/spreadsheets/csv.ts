import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { isRefusal, refuse, Refused, type Refusal } from '#kernel/refusal';
import { decodeText } from './text';

/** A line of a table as text. `row` counts as a spreadsheet does; blank rows are left out. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t', '|'];
/** Characters parsed before others get their turn. */
const SLICE = 256 * 1024;

/**
 * Reads a CSV file of any separator and encoding that spreadsheets write, row by row, so that a large one is never held whole.
 * Answers a refusal where it is no text or is empty. Reading throws Refused where a quotation mark is never closed (then `data.row` says after which row). Where the header should
 * say `known` columns, the separator is the one under which it says most of them.
 */
export function csvRows(bytes: Uint8Array, known: readonly string[] = []): { readonly rows: AsyncIterable<TextRow>; readonly encoding: string } | Refusal {
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') return refuse('invalid', 'file.encoding', decoded);
  const text = decoded.text.replace(/^\ufeff/, '');
  if (text.trim() === '') return refuse('invalid', 'file.empty', 'The file is empty. Choose the file with its header and rows.');
  return { rows: parsed(text, known), encoding: decoded.encoding };
}

/** All rows of a CSV file at once. */
export async function readCsv(bytes: Uint8Array, known: readonly string[] = []): Promise<{ readonly rows: readonly TextRow[]; readonly encoding: string } | Refusal> {
  const file = csvRows(bytes, known);
  if (isRefusal(file)) return file;
  try {
    const rows: TextRow[] = [];
    for await (const row of file.rows) rows.push(row);
    return { rows, encoding: file.encoding };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function* parsed(text: string, known: readonly string[]): AsyncGenerator<TextRow> {
  let row = 0;
  const delimiter = separatorOf(text, known);
  // Cells that were copied from a spreadsheet are separated by tabs, and a quotation mark within one is just that.
  const options = { delimiter, relax_column_count: true, relax_quotes: delimiter === '\t', record_delimiter: ['\r\n', '\n', '\r'] };
  try {
    const records = Readable.from(slices(text)).pipe(parse(options));
    for await (const cells of records as AsyncIterable<string[]>) {
      row += 1;
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    row = Number(error['records'] ?? row);
    throw new Refused(refuse('invalid', 'file.malformed', `After row ${row}, a quotation mark is never closed or stands within a cell. Save the file again from the spreadsheet as CSV.`, { data: { row } }));
  }
}

async function* slices(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += SLICE) {
    yield text.slice(at, at + SLICE);
    await nextTurn();
  }
}

/** The one that makes most sense of the first line that says something, or else divides it into most cells. */
function separatorOf(text: string, known: readonly string[]): string {
  const header = text.trimStart().split(/\r|\n/, 1)[0]!;
  const cells = (separator: string) => header.split(separator).map((cell) => cell.trim().replaceAll('"', '').toLowerCase());
  const sense = (separator: string) => cells(separator).filter((cell) => known.includes(cell)).length * 1_000 + cells(separator).length;
  return SEPARATORS.reduce((best, one) => (sense(one) > sense(best) ? one : best));
}

/** What a spreadsheet would take for a formula, and what was guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Writes a CSV file for spreadsheets: UTF-8 with its mark. Text that looks like a formula gets a `'` before it, as people write it themselves. */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const guarded = (value: string | number | null) => (typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value);
  return `\ufeff${stringify([header.map(guarded), ...rows.map((row) => row.map(guarded))], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`;
}

/** The text that `writeCsv` was given. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
