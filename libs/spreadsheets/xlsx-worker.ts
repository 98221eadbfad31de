// Runs in a thread of its own, with a limit of memory: what a hostile or a very large workbook does, it does here.
// Imports packages and types only, so that Node runs it as it stands where nothing was built.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import { ValueType, Workbook, WorkbookWriter, type Cell as ReadCell, type Worksheet } from '@cj-tech-master/excelts';
import { format as formatNumber } from 'numfmt';
import type { Cell, Limits, SheetRow, WrittenCell, WrittenColumn } from './cells';
import type { FromWorker, ToWorker, WorkerTask } from './xlsx-messages';

const SLICE = 1_000;
const port = parentPort!;
const tell = (message: FromWorker) => port.postMessage(message);

async function read(bytes: Uint8Array, limits: Limits): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  if (workbook.worksheets.length === 0) return tell({ refused: 'workbook.no-sheets', sentence: 'There is no sheet in the workbook. Save it again with its sheets.' });
  const tooMuch = excess(workbook.worksheets, limits);
  if (tooMuch) return tell({ refused: 'workbook.too-large', sentence: tooMuch });
  for (const sheet of workbook.worksheets) {
    tell({ sheet: { name: sheet.name, hidden: sheet.state !== 'visible', merged: (sheet.model.mergeCells ?? []) as string[] } });
    let rows: SheetRow[] = [];
    sheet.eachRow((row, number) => {
      const cells: Cell[] = [];
      row.eachCell((cell, column) => void cells.push(...cellOf(cell, column)));
      if (cells.length > 0) rows.push({ row: number, hidden: row.hidden === true, cells });
      if (rows.length < SLICE) return;
      tell({ rows });
      rows = [];
    });
    tell({ rows });
  }
  tell({ done: true });
}

function excess(sheets: readonly Worksheet[], { rows, columns, cells }: Limits): string | undefined {
  let [allRows, allCells] = [0, 0];
  for (const sheet of sheets) {
    if (sheet.columnCount > columns) return `The sheet “${sheet.name}” has ${sheet.columnCount} columns; at most ${columns} can be read. Delete what is not needed.`;
    sheet.eachRow((row) => {
      allRows += 1;
      allCells += row.actualCellCount;
    });
  }
  const below = allRows - sheets.length;
  if (below > rows) return `The workbook has ${below.toLocaleString('en-GB')} rows below its headers; at most ${rows.toLocaleString('en-GB')} can be read. Divide it.`;
  if (allCells > cells) return `The workbook has ${allCells.toLocaleString('en-GB')} filled cells; at most ${cells.toLocaleString('en-GB')} can be read. Divide it.`;
  return undefined;
}

function cellOf(cell: ReadCell, column: number): Cell[] {
  const { type, value, numFmt } = cell;
  if (type === ValueType.Null || type === ValueType.Merge) return [];
  const format = typeof numFmt === 'string' ? numFmt : '';
  if (type !== ValueType.Formula) return valueOf(value, format).map((one) => ({ column, ...one, ...seen(one, format) }));
  const { result } = value as { result?: unknown };
  const found = result === undefined || result === null ? [{ kind: 'none' as const, text: '' }] : valueOf(result, format);
  return found.map((one) => ({ column, ...one, ...seen(one, format), formula: true as const }));
}

/** What the format of a cell makes of its number, where it makes something else. */
function seen({ number, text }: Value, format: string): { shown?: string } {
  if (number === undefined || format === '' || format === 'General' || format === '@') return {};
  // What is no format changes nothing of its number.
  const shown = formatNumber(format, number, { throws: false }).trim();
  return shown === '' || shown === text || shown.startsWith('###') ? {} : { shown };
}

type Value = Pick<Cell, 'kind' | 'text' | 'number'>;

function valueOf(value: unknown, format: string): Value[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [{ kind: 'text', text: value }];
  if (typeof value === 'number') return [{ kind: 'number', text: shownNumber(value, format), number: value }];
  if (typeof value === 'boolean') return [{ kind: 'yes-no', text: value ? 'TRUE' : 'FALSE' }];
  if (value instanceof Date) return [dateOf(value)];
  const { error, text, richText, checkbox } = value as { error?: string; text?: unknown; richText?: { text: string }[]; checkbox?: boolean };
  if (error !== undefined) return [{ kind: 'error', text: error }];
  if (richText !== undefined) return valueOf(richText.map((run) => run.text).join(''), format);
  if (checkbox !== undefined) return valueOf(checkbox, format);
  return valueOf(text, format);
}

/** `000000` shows 1234 as 001234, and people mean the code they see. */
const shownNumber = (value: number, format: string): string =>
  /^0+$/.test(format) && Number.isInteger(value) && value >= 0 ? String(value).padStart(format.length, '0') : String(Number(value.toPrecision(DIGITS)));
/** So many digits of a number mean something in a spreadsheet: 0.1 + 0.2 is 0.3 there. */
const DIGITS = 15;

function dateOf(date: Date): Value {
  if (Number.isNaN(date.getTime())) return { kind: 'error', text: 'a day that is in no calendar' };
  // Spreadsheets count days with fractions, so a time of day is a little off.
  const [day, time] = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString().slice(0, 19).split('T') as [string, string];
  if (date.getUTCFullYear() < 1900) return { kind: 'date', text: time };
  return { kind: 'date', text: time === '00:00:00' ? day : `${day}T${time}` };
}

const FORMATS: { readonly [kind in WrittenColumn['kind']]: string } = { text: '@', number: 'General', day: 'dd/mm/yyyy', pounds: '£#,##0.00' };
const COLOURS = { fault: 'FFFFD9D6', done: 'FFDDF2E0', quiet: 'FFECECEC' } as const;

/** Takes sheets and their rows as they come, and answers with the bytes. */
function write(): void {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  let sheet: ReturnType<typeof workbook.addWorksheet> | undefined;
  let columns: readonly WrittenColumn[] = [];
  port.on('message', (message: ToWorker) => {
    if ('sheet' in message) {
      sheet?.commit();
      ({ columns } = message.sheet);
      sheet = workbook.addWorksheet(message.sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.columns = columns.map(({ width = 18 }) => ({ width }));
      const header = sheet.addRow(columns.map((column) => column.header));
      header.font = { bold: true };
      header.commit();
    } else if ('rows' in message) {
      for (const row of message.rows) put(row);
    } else {
      sheet?.commit();
      Promise.all([bytes, workbook.commit()]).then(([whole]) => tell({ bytes: new Uint8Array(whole) }), failed);
    }
  });

  function put(values: readonly (WrittenCell | WrittenCell['value'])[]): void {
    const row = sheet!.addRow([]);
    for (const [index, given] of values.entries()) {
      const { value, note, colour, kind = columns[index]!.kind } = typeof given === 'object' && given !== null ? given : { value: given };
      const cell = row.getCell(index + 1);
      if (value !== null) cell.value = kind === 'day' ? new Date(`${value}T00:00:00Z`) : kind === 'pounds' ? Number(value) / 100 : value;
      if (value !== null) cell.numFmt = FORMATS[kind];
      if (colour) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[colour] } };
      if (note) cell.note = note;
    }
    row.commit();
  }
}

const failed = (error: unknown) => tell({ refused: 'workbook.damaged', sentence: `The workbook is damaged: ${(error as Partial<Error> | undefined)?.message ?? String(error)}. Save it again.` });

const task = workerData as WorkerTask;
if (task.task === 'read') read(task.bytes, task.limits).catch(failed);
else write();
