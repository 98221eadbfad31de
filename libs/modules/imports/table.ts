// Both from the same entry: each entry of the package has an error class of its own.
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './faults';

/** A row with its cells by column. `row` counts as a spreadsheet does: the header is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}
export interface Table {
  readonly rows: readonly TableRow[];
  /** Nothing of the file could be read. */
  readonly unread: boolean;
  /** Refs of rows that are not whole, so that what cites them is not told as well. */
  readonly torn: readonly string[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

const SEPARATORS = [',', ';', '\t', '|'];

/** Reads the text of a CSV file whose columns are known; the separator is the one under which the header makes most sense. */
export function readTable(file: string, text: string, known: readonly string[], required: readonly string[]): Table {
  const fault = (row: number, column: string | null, code: string, found: string, expected: string): Table => ({
    rows: [],
    unread: true,
    torn: [],
    faults: [{ file, row, column, code, found, expected }],
    warnings: [],
  });
  if (text.trim() === '') return fault(1, null, 'file.empty', 'an empty file', `a header with the columns ${known.join(', ')}`);
  let records: string[][];
  try {
    records = parse(text, { delimiter: separatorOf(text, known), bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault(Number(error['records'] ?? 0) + 1, null, 'file.malformed', 'a quotation mark that is never closed or stands within a cell', 'each cell that begins with " to end with ", and the file to be whole');
  }
  const header = records[0]!.map((cell) => cell.trim().toLowerCase().replaceAll(/\s+/g, '_'));
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) return fault(1, missing[0]!, 'column.missing', `the columns ${header.join(', ')}`, `also ${missing.join(', ')}`);
  const twice = header.find((column, index) => column !== '' && header.indexOf(column) < index);
  if (twice) return fault(1, twice, 'column.twice', `two columns “${twice}”`, 'each column once');
  const unknown = header.filter((column) => column !== '' && !known.includes(column));
  return {
    ...readRows(file, header, records),
    warnings: unknown.map((column) => `${file}: the column “${column}” is not known and was left out. Known: ${known.join(', ')}.`),
  };
}

function readRows(file: string, header: readonly string[], records: readonly string[][]): Omit<Table, 'warnings'> {
  const rows: TableRow[] = [];
  const torn: string[] = [];
  const faults: Fault[] = [];
  for (let index = 1; index < records.length; index++) {
    const record = records[index]!;
    if (record.every((cell) => cell.trim() === '')) continue;
    const [row, extra] = [index + 1, record.slice(header.length).some((cell) => cell.trim() !== '')];
    if (record.length < header.length || extra) {
      torn.push((record[header.indexOf('ref')] ?? '').trim());
      faults.push({ file, row, column: null, code: 'row.cells', found: `${record.length} cells`, expected: `${header.length} cells, as in the header (is the file whole?)` });
    } else rows.push({ row, cells: new Map(header.map((column, at) => [column, record[at]!])) });
  }
  return { rows, unread: false, torn, faults };
}

function separatorOf(text: string, known: readonly string[]): string {
  const header = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1)[0]!;
  const sense = (separator: string) => header.split(separator).filter((cell) => known.includes(cell.trim().replaceAll('"', '').toLowerCase())).length;
  return SEPARATORS.reduce((best, one) => (sense(one) > sense(best) ? one : best));
}
