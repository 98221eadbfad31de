import { isRefusal, refuse, Refused, shown, type Refusal } from '#kernel/refusal';
import { isArchive, isCompound } from '#spreadsheets/archive';
import type { Sheet, SheetRow } from '#spreadsheets/cells';
import { csvRows, type TextRow } from '#spreadsheets/csv';
import { decodeText } from '#spreadsheets/text';
import { readWorkbook } from '#spreadsheets/xlsx';
import { artsCouncilPortfolio } from './formats/arts-council';
import { giasEstablishments, giasLinks, giasSchools, pupilPremium } from './formats/schools';
import { grantsIn, readGrants, threeSixtyGiving } from './formats/three-sixty-giving';
import { readTable, type TableCell, type TableLine } from './read-table';
import type { ReadRegister, Register, TableRegister } from './register';

const TABLES: readonly TableRegister[] = [giasLinks, giasEstablishments, giasSchools, pupilPremium, artsCouncilPortfolio];
/** Every register that is recognised. */
export const REGISTERS: readonly Register[] = [giasSchools, giasEstablishments, giasLinks, pupilPremium, artsCouncilPortfolio, threeSixtyGiving];

/** Recognises a file by what is in it, whatever its name, and reads it. Answers a refusal where it is none of the registers. */
export async function readRegister(bytes: Uint8Array): Promise<ReadRegister | Refusal> {
  if (isArchive(bytes) || isCompound(bytes)) return fromWorkbook(bytes);
  const [first] = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1').replace(/^\xef\xbb\xbf/, '').trimStart();
  if (first === '{' || first === '[') return fromJson(bytes);
  return fromCsv(bytes);
}

async function fromCsv(bytes: Uint8Array): Promise<ReadRegister | Refusal> {
  const file = csvRows(bytes);
  if (isRefusal(file)) return file;
  try {
    const read = await readTable(asLines(file.rows), TABLES);
    if (!('register' in read)) return unknown(read);
    return file.encoding === 'UTF-8' ? read : { ...read, notes: [`The file was read as ${file.encoding}.`, ...read.notes] };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function* asLines(rows: AsyncIterable<TextRow>): AsyncGenerator<TableLine> {
  for await (const { row, cells } of rows) yield { row, cells: cells.map((text) => ({ text })) };
}

async function fromWorkbook(bytes: Uint8Array): Promise<ReadRegister | Refusal> {
  const workbook = await readWorkbook(bytes);
  if (isRefusal(workbook)) return workbook;
  const shownFirst = [...workbook.sheets.filter(({ hidden }) => !hidden), ...workbook.sheets.filter(({ hidden }) => hidden)];
  let first: readonly TableLine[] = [];
  for (const sheet of shownFirst) {
    const read = await readTable(linesOf(sheet), TABLES);
    if ('register' in read) return { ...read, notes: [...notesOn(sheet, shownFirst), ...read.notes] };
    if (first.length === 0) first = read;
  }
  return unknown(first);
}

function notesOn(read: Sheet, all: readonly Sheet[]): string[] {
  const others = all.filter((one) => one !== read).map(({ name }) => name);
  return [
    ...(others.length > 0 ? [`Sheets that were not read: ${others.join(', ')}.`] : []),
    ...(read.merged.length > 0 ? [`Merged cells were read as their first one: ${read.merged.slice(0, 10).join(', ')}.`] : []),
  ];
}

function linesOf({ rows }: Sheet): TableLine[] {
  const width = rows.slice(0, 50).reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  return rows.filter(({ cells }) => cells.some(({ text, kind }) => text.trim() !== '' || kind === 'none')).map((row) => lineOf(row, width));
}

function lineOf({ row, cells }: SheetRow, width: number): TableLine {
  const line: TableCell[] = Array.from({ length: width }, () => ({ text: '' }));
  for (const { column, kind, text } of cells) line[column - 1] = { text, odd: kind === 'error' || kind === 'none' || kind === 'date' ? kind : undefined };
  for (let index = width; index < line.length; index++) line[index] ??= { text: '' };
  return { row, cells: line };
}

function fromJson(bytes: Uint8Array): ReadRegister | Refusal {
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') return refuse('invalid', 'file.encoding', decoded);
  let content: unknown;
  try {
    content = JSON.parse(decoded.text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse('invalid', 'file.malformed', `The file begins as JSON and is not well-formed: ${error instanceof Error ? error.message : String(error)}. Is it whole?`);
  }
  const grants = grantsIn(content);
  return grants ? readGrants(grants) : refuse('invalid', 'register.unknown', `This JSON file is no register that is known here: found ${shown(content)}; expected {"grants": […]} in the 360Giving standard.`);
}

function unknown(lines: readonly TableLine[]): Refusal {
  const header = lines[0]?.cells.map(({ text }) => text.trim()).filter((text) => text !== '') ?? [];
  const known = TABLES.map(({ title, recognisedBy }) => `${title} (${recognisedBy.filter((mark) => typeof mark === 'string').join(', ')} …)`).join('; ');
  return refuse('invalid', 'register.unknown', `This is no register that is known here: found the columns ${shown(header.slice(0, 12))}; expected one of: ${known}; or a 360Giving file of JSON.`);
}
