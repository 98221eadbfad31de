import { isProblem } from '#kernel/problem';
import { readPounds } from '#kernel/pence';
import type { WrittenCell, WrittenColumn, WrittenSheet } from '#spreadsheets/cells';
import { writeCsv } from '#spreadsheets/csv';
import { writeWorkbook } from '#spreadsheets/xlsx';
import { writeZip } from '#spreadsheets/zip';
import type { Export, ExportTable } from './export-view';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stands where words were erased and an import needs some. */
const ERASED = '(erased)';
const textOf = (row: ExportTable['rows'][number], { column, required }: ExportTable['columns'][number]): string => {
  const text = row[column];
  return text === null && required ? ERASED : (text ?? '').trim();
};

/** Each table as a CSV file; what would be taken for a formula is guarded, and an import undoes that. */
export const csvFiles = ({ tables }: Export): ExportFile[] =>
  tables.map(({ file, columns, rows }) => ({
    name: `${file}.csv`,
    bytes: Buffer.from(writeCsv(columns.map(({ column }) => column), rows.map((row) => columns.map((column) => textOf(row, column))))),
  }));

export const csvZip = (all: Export): Promise<Uint8Array> => writeZip(csvFiles(all));

/** All tables as one workbook, a sheet each, with days, numbers and money as such. */
export const exportedWorkbook = ({ tables }: Export): Promise<Uint8Array> => writeWorkbook(tables.map(sheetOf));

const sheetOf = ({ file, columns, rows }: ExportTable): WrittenSheet => ({
  name: file,
  columns: columns.map(({ column, kind }) => ({ header: column, kind })),
  rows: rows.map((row) => columns.map((column) => cellOf(column.kind, textOf(row, column)))),
});

/** A text that is no number stays text, whatever its column: nothing is changed by being written. */
function cellOf(kind: WrittenColumn['kind'], text: string): WrittenCell['value'] {
  if (text === '') return null;
  if (kind === 'number') return Number(text);
  if (kind !== 'pounds') return text;
  const pence = readPounds(text);
  return isProblem(pence) ? null : pence;
}
