import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { COLUMNS } from './import-writer';

/** A workbook as somebody else’s program saves it. */
export async function saved(fill: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** One sheet with the columns of the format, and cells by their column. */
export function sheetOf(workbook: Workbook, name: string, rows: readonly { readonly [column: string]: unknown }[], file = name): Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.addRow([...COLUMNS[file]!]);
  for (const row of rows) sheet.addRow(COLUMNS[file]!.map((column) => row[column] ?? null) as never);
  return sheet;
}

export async function read(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}
/** The texts of a sheet, row by row. */
export const textsOf = (workbook: Workbook, name: string): string[][] => {
  const rows: string[][] = [];
  workbook.getWorksheet(name)!.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text)));
  return rows;
};
