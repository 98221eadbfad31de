import { createHash } from 'node:crypto';
import { isRefusal, type Refusal } from '#kernel/refusal';
import { isArchive, isCompound } from '#spreadsheets/archive';
import type { ReadWorkbook, Sheet } from '#spreadsheets/cells';
import { readCsv, unguarded } from '#spreadsheets/csv';
import { readWorkbook } from '#spreadsheets/xlsx';
import { MOST_BYTES, whole, type Fault } from './faults';
import { linesOf, REPORT_SHEET, type Grid } from './grid';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** What files and sheets hold whose own names do not say it, by the name as it was sent: `learning`, or null where it is left out on purpose. */
export interface Held {
  readonly [name: string]: string | null;
}
/** A file or sheet that was left out because nobody knows what it holds. */
export interface LeftOut {
  readonly name: string;
  /** The workbook whose sheet it is. */
  readonly workbook?: string;
}
/** Files and sheets as they were sent, those that could be opened, one of each name. */
export interface OpenedFiles {
  readonly grids: readonly Grid[];
  readonly leftOut: readonly LeftOut[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}
/** A table that an import knows: its name in the format, and the columns its header may say. */
export interface KnownFile {
  readonly file: string;
  readonly columns: readonly string[];
}

/** `Learning walks `, `learning_walks.CSV` → `learning_walks.csv`. */
export const formatName = (name: string): string => `${name.trim().toLowerCase().replace(/\.(csv|tsv|txt)$/, '').trim().replaceAll(/[\s_-]+/g, '_')}.csv`;

/** Opens CSV files, pasted cells and workbooks; what is wrong with one as a whole is told. A workbook is read in a thread of its own. */
export async function openFiles(known: readonly KnownFile[], given: readonly ImportFile[], held: Held = {}): Promise<OpenedFiles> {
  const opened: { readonly grid: Grid; readonly from: string }[] = [];
  const names = known.map(({ file }) => file);
  const faults: Fault[] = unknownKinds(held, names);
  const warnings: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, bytes } of given) {
    if (saidOf(name, held) === null) continue;
    const file = known.find((one) => one.file === fileOf(name, held));
    if (bytes.byteLength > MOST_BYTES && (file || isWorkbook(name, bytes))) faults.push(whole(file?.file ?? name, 'file.too-large', 'a larger file', `at most ${MOST_BYTES / 1024 / 1024} MB; divide it`));
    else if (file) await openText(file, name, bytes);
    else if (isWorkbook(name, bytes)) await openWorkbook(name, bytes);
    else {
      leftOut.push({ name });
      warnings.push(`${name} was left out: it is none of ${names.join(', ')}.`);
    }
  }
  const grids: Grid[] = [];
  for (const name of names) {
    const [one, ...more] = opened.filter(({ grid }) => grid.file === name);
    if (more.length > 0) faults.push(whole(name, 'file.twice', [one!, ...more].map(({ from }) => from).join(' beside '), 'one file or sheet of each name'));
    else if (one) grids.push(one.grid);
  }
  if (opened.length === 0 && faults.length === 0) faults.push(nothing(given, names));
  return { grids, leftOut, faults, warnings };

  async function openText({ file, columns }: KnownFile, name: string, bytes: Uint8Array): Promise<void> {
    const read = await readCsv(bytes, columns);
    if (isRefusal(read)) return void faults.push(refusedText(file, columns, read));
    if (read.encoding !== 'UTF-8') warnings.push(`${file} was read as ${read.encoding}.`);
    const lines = read.rows.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) }));
    opened.push({ grid: { file, sha256: hashOf(bytes), lines }, from: name });
  }

  async function openWorkbook(workbook: string, bytes: Uint8Array): Promise<void> {
    const read = await readWorkbook(bytes);
    if (isRefusal(read)) return void faults.push(refusedWorkbook(workbook, read));
    const sha256 = hashOf(bytes);
    const { wanted, left, unknown } = sheetsOf(read, names, held);
    warnings.push(...left.map((sentence) => `${workbook}: ${sentence}`));
    leftOut.push(...unknown.map((name) => ({ name, workbook })));
    for (const sheet of wanted) {
      const hidden = sheet.rows.flatMap(({ row, hidden }) => (hidden ? row : []));
      if (hidden.length > 0) warnings.push(`${workbook}: the sheet “${sheet.name}” has hidden rows, which were read as well: ${briefly(hidden)}.`);
      opened.push({ grid: { file: fileOf(sheet.name, held), sheet: { name: sheet.name, workbook }, sha256, lines: linesOf(sheet) }, from: `the sheet “${sheet.name}” of ${workbook}` });
    }
  }
}

/** Which sheets are read, and what is said of the others: nothing is left out in silence. */
function sheetsOf({ sheets, macros }: ReadWorkbook, names: readonly string[], held: Held): { readonly wanted: readonly Sheet[]; readonly left: readonly string[]; readonly unknown: readonly string[] } {
  const wanted: Sheet[] = [];
  const unknown: string[] = [];
  const left = macros ? ['it carries a program (macros), which was neither run nor kept.'] : [];
  for (const sheet of sheets) {
    if (saidOf(sheet.name, held) === null) continue;
    const isKnown = names.includes(fileOf(sheet.name, held));
    const isEmpty = sheet.rows.length === 0;
    if (isKnown && sheet.hidden) left.push(`the sheet “${sheet.name}” is hidden and was left out. Show it in the spreadsheet if it belongs to the record, and import again.`);
    else if (isKnown && isEmpty) left.push(`the sheet “${sheet.name}” is empty.`);
    else if (isKnown) wanted.push(sheet);
    else if (!isEmpty && sheet.name !== REPORT_SHEET) {
      if (!sheet.hidden) unknown.push(sheet.name);
      left.push(`the ${sheet.hidden ? 'hidden ' : ''}sheet “${sheet.name}” was left out: it is none of ${names.map((name) => name.replace('.csv', '')).join(', ')}.`);
    }
  }
  return { wanted, left, unknown };
}

/** The file of the format that a file or sheet stands for: as was said of it, or by its own name. */
const fileOf = (name: string, held: Held): string => formatName(saidOf(name, held) ?? name);

/** A sheet may be called `constructor`. */
const saidOf = (name: string, held: Held): string | null | undefined => (Object.hasOwn(held, name) ? held[name] : undefined);

const unknownKinds = (held: Held, names: readonly string[]): Fault[] =>
  Object.entries(held).flatMap(([name, kind]) => (kind === null || names.includes(formatName(kind)) ? [] : whole(name, 'file.unknown', `“${name}” said to hold “${kind}”`, `one of ${names.map((one) => one.replace('.csv', '')).join(', ')}`)));

const isWorkbook = (name: string, bytes: Uint8Array) => /\.xls[xmb]?$/i.test(name) || isArchive(bytes) || isCompound(bytes);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const MOST_NAMED = 10;
const briefly = (rows: readonly number[]) => `${rows.slice(0, MOST_NAMED).join(', ')}${rows.length > MOST_NAMED ? ' …' : ''}`;

function refusedText(file: string, columns: readonly string[], { refused, sentence, data }: Refusal): Fault {
  const at = { file, column: null, code: refused };
  if (refused === 'file.empty') return { ...at, row: 1, found: 'an empty file', expected: `a header with the columns ${columns.join(', ')}` };
  if (refused === 'file.malformed')
    return { ...at, row: Number(data?.['row'] ?? 0) + 1, found: 'a quotation mark that is never closed or stands within a cell', expected: 'each cell that begins with " to end with ", and the file to be whole' };
  return whole(file, refused, 'a file that can’t be read', `a CSV file. ${sentence}`);
}

/** The first sentence of a refusal says what was found, the last what to do. */
function refusedWorkbook(name: string, { refused, sentence }: Refusal): Fault {
  const split = sentence.slice(0, -1).lastIndexOf('. ');
  const [found, todo] = [sentence.slice(0, split).replace(/\.$/, ''), sentence.slice(split + 2, -1)];
  return whole(name, refused, `a file that can’t be read: ${beginning(found)}`, `a workbook (.xlsx) that can be read: ${beginning(todo)}`);
}
const beginning = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const nothing = (given: readonly ImportFile[], names: readonly string[]): Fault =>
  given.some(({ name, bytes }) => isWorkbook(name, bytes))
    ? whole(given[0]!.name, 'import.empty', 'no sheet that can be imported', `sheets named ${names.map((name) => name.replace('.csv', '')).join(', ')}`)
    : whole(given[0]?.name ?? '', 'import.empty', 'no file that can be imported', `files named ${names.join(', ')}`);
