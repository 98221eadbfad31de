import { createHash } from 'node:crypto';
import type { StreamKind } from '#platform/business-module';
import { decodeText } from '#spreadsheets/text';
import { MOST_BYTES, MOST_ROWS, type Fault } from './faults';
import { columnsOf, CORRECTION_COLUMNS, correctionCommands, fileName, rowCommands, type RowCommand } from './rows';
import { readTable } from './table';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file whose rows were read. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly commands: readonly RowCommand[];
  /** Refs of rows that are not whole. */
  readonly torn: readonly string[];
}
export interface ReadRun {
  readonly files: readonly ReadFile[];
  /** Names of files of which nothing could be read. */
  readonly unread: ReadonlySet<string>;
  readonly faults: Fault[];
  readonly warnings: string[];
}

const CORRECTIONS = 'corrections.csv';

/** Reads the files of a run in the order in which their rows can cite each other. Whatever is wrong is told, all at once. */
export function readFiles(kinds: readonly StreamKind[], given: readonly ImportFile[]): ReadRun {
  const names = [...kinds.map(fileName), CORRECTIONS];
  const files: ReadFile[] = [];
  const faults: Fault[] = [];
  const warnings: string[] = [];
  const unread = new Set<string>();
  const refused = (fault: Fault) => void (unread.add(fault.file), faults.push(fault));
  for (const { name } of given)
    if (!names.includes(name.toLowerCase())) warnings.push(`${name} was left out: it is none of ${names.join(', ')}.`);
  for (const [index, name] of names.entries()) {
    const [file, again] = given.filter((one) => one.name.toLowerCase() === name);
    if (again) refused(whole(name, 'file.twice', `${again.name} beside ${file!.name}`, 'one file of each name'));
    else if (file) read(name, file.bytes, kinds[index]);
  }
  if (files.length === 0 && faults.length === 0) {
    const workbook = given.find((one) => /\.xls[xmb]?$/i.test(one.name));
    if (workbook) refused(whole(workbook.name, 'file.workbook', 'a workbook', `CSV files: save each sheet under its own name, as ${names[0]}`));
    else refused(whole(given[0]?.name ?? '', 'import.empty', 'no file that can be imported', `files named ${names.join(', ')}`));
  }
  return { files, unread, faults, warnings };

  function read(name: string, bytes: Uint8Array, kind: StreamKind | undefined): void {
    if (bytes.byteLength > MOST_BYTES)
      return refused(whole(name, 'file.too-large', 'a larger file', `at most ${MOST_BYTES / 1024 / 1024} MB; divide it`));
    const decoded = decodeText(bytes);
    if (typeof decoded === 'string') return refused(whole(name, 'file.encoding', 'a file that can’t be read', `a CSV file. ${decoded}`));
    if (decoded.encoding !== 'UTF-8') warnings.push(`${name} was read as ${decoded.encoding}.`);
    const table = readTable(name, decoded.text, columns(kind), required(kind));
    if (table.rows.length > MOST_ROWS)
      return refused(whole(name, 'file.too-long', `${table.rows.length} rows`, `at most ${MOST_ROWS}; divide it`));
    faults.push(...table.faults);
    if (table.unread) unread.add(name);
    warnings.push(...table.warnings);
    const commands = kind ? rowCommands(kind, table, faults) : correctionCommands(kinds, table, faults);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name, sha256, rows: table.rows.length, commands, torn: table.torn });
  }
}

const columns = (kind: StreamKind | undefined) => (kind ? columnsOf(kind).map((use) => use.column) : CORRECTION_COLUMNS);
const required = (kind: StreamKind | undefined) =>
  kind ? columnsOf(kind).flatMap((use) => (use.optional ? [] : use.column)) : CORRECTION_COLUMNS;

const whole = (file: string, code: string, found: string, expected: string): Fault => ({ file, row: null, column: null, code, found, expected });
