import type { Field } from '#kernel/fields';
import { problem, type Problem } from '#kernel/problem';
import { LIMITS, placeOf, type Cell, type Sheet } from '#spreadsheets/cells';

/** What only a workbook that came back from an import has; sent again, it is no part of the record. */
export const REPORT_SHEET = 'Import report';
export const STATUS = 'import_status';
export const REASON = 'import_reason';

/** A cell that was merged with others: what it says is not its own alone. Only the first of them is told of. */
interface MergedCell {
  readonly kind: 'merged';
  readonly range: string;
  readonly first: boolean;
  /** Of the first. */
  readonly text: string;
}
/** The text of a cell of a CSV file, or what stands in one of a workbook. */
export type GridCell = string | Cell | MergedCell;

export interface GridLine {
  /** As a spreadsheet counts: the first is row 1. */
  readonly row: number;
  readonly cells: readonly GridCell[];
}
/** A table as it was sent, whether in a file of its own or as the sheet of a workbook. Blank rows are left out. */
export interface Grid {
  /** Its name in the format: `meetings.csv`. */
  readonly file: string;
  /** The name of the sheet, and of the workbook it stands in. */
  readonly sheet?: { readonly name: string; readonly workbook: string };
  /** SHA-256 of the file that was sent, in hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly GridLine[];
}

/** The lines of a sheet, each cell at its column. */
export function linesOf({ rows, merged }: Sheet): GridLine[] {
  const ranges = merged.flatMap((range) => rangeOf(range) ?? []);
  const lines: GridLine[] = [];
  for (const { row, cells } of rows) {
    const line: GridCell[] = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => '');
    for (const cell of cells) line[cell.column - 1] = cell;
    for (const one of ranges) if (row >= one.top && row <= one.bottom) cover(line, row, one);
    if (line.some((cell) => !isBlank(cell))) lines.push({ row, cells: line });
  }
  return lines;
}

interface Range {
  readonly range: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Whether its first cell says something; else nothing was merged but empty cells. */
  says?: boolean;
}

function rangeOf(range: string): Range | undefined {
  const [from, to] = range.split(':').map(placeOf);
  return from && to ? { range, top: from.row, bottom: to.row, left: from.column, right: to.column } : undefined;
}

/** Rows come in their order, so the first of the range says whether the others matter. */
function cover(line: GridCell[], row: number, range: Range): void {
  if (row === range.top) range.says = !isBlank(line[range.left - 1] ?? '');
  if (!range.says) return;
  while (line.length < Math.min(range.right, LIMITS.columns)) line.push('');
  for (let column = range.left; column <= Math.min(range.right, line.length); column++) {
    const first = row === range.top && column === range.left;
    line[column - 1] = { kind: 'merged', range: range.range, first, text: first ? shownIn(line[column - 1]!) : '' };
  }
}

/** What people see in a cell. */
export const shownIn = (cell: GridCell): string => (typeof cell === 'string' ? cell : 'shown' in cell && cell.shown !== undefined ? cell.shown : cell.text);

/** A formula that was never worked out is not blank: nobody knows what it says. */
export const isBlank = (cell: GridCell): boolean => (typeof cell === 'string' ? cell : cell.kind === 'none' ? '=' : cell.text).trim() === '';

/** What is wrong with a cell whatever its text says; `told` where it was said at another cell already. */
export type Oddness = { readonly odd: Problem & { readonly found: string } } | 'told';

/** The text of a cell as a field reads it, or why it has none. */
export function textFor(field: Field, cell: GridCell): string | Oddness {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'merged':
      return cell.first ? odd('cell.merged', `the merged cells ${cell.range}`, 'each cell by itself: unmerge them, and fill in each') : 'told';
    case 'none':
      return odd('cell.formula', 'a formula that was never worked out', 'its value: open the workbook, let it calculate, and save it');
    case 'error':
      return odd('cell.error', `${cell.text}, an error of the spreadsheet`, 'a value');
    case 'date':
      return takesDates(field, cell.text) ? cell.text : odd('cell.date', `the date ${cell.text}`, `${field.check(undefined)?.expected ?? 'text'}; the spreadsheet has made a date of it: format the cell as text, and type it again`);
    case 'number':
      return isNumeric(field) ? cell.text : (cell.shown ?? cell.text);
    case 'yes-no':
      return field.schema['type'] === 'boolean' ? (cell.text === 'TRUE' ? 'yes' : 'no') : cell.text;
    case 'text':
      return cell.text;
  }
}

const odd = (code: string, found: string, expected: string): Oddness => ({ odd: { ...problem(code, expected), found } });
export const isNumeric = ({ schema }: Field): boolean => schema['type'] === 'integer' || schema['type'] === 'number';
export const isDay = ({ schema }: Field): boolean => schema['format'] === 'date';

/** Spreadsheets keep a time of day as a date without a day; a field of times knows what to make of it. */
const takesDates = (field: Field, text: string): boolean => isDay(field) || (/^\d\d:\d\d/.test(text) && field.check('09:30') === undefined && field.check('some words') !== undefined);
