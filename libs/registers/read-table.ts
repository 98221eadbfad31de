import type { JsonObject } from '#kernel/json';
import { isProblem } from '#kernel/problem';
import { shown } from '#kernel/refusal';
import { columnName, type ReadRegister, type RegisterFault, type TableField, type TableRegister } from './register';
import { Tally } from './tally';

/** A cell as text. `odd` says what a workbook holds instead of a value. */
export interface TableCell {
  readonly text: string;
  readonly odd?: 'error' | 'none' | 'date' | undefined;
}
export interface TableLine {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

interface Column {
  readonly header: string;
  readonly name: string;
  readonly field: TableField | undefined;
}

/** Titles and remarks may stand above the header. */
const HEADER_WITHIN = 20;

/**
 * Reads lines one by one: a header that one of the registers is recognised by, then its rows. Answers the first lines where
 * none is recognised. A row with a cell that can’t be read is faulted as a whole, and all its faults are told.
 */
export async function readTable(lines: AsyncIterable<TableLine> | Iterable<TableLine>, registers: readonly TableRegister[]): Promise<ReadRegister | readonly TableLine[]> {
  const first: TableLine[] = [];
  let table: Table | undefined;
  for await (const line of lines) {
    if (table) {
      table.take(line);
      continue;
    }
    first.push(line);
    const register = registerOf(line, registers);
    if (register) table = new Table(line, register);
    else if (first.length === HEADER_WITHIN) break;
  }
  return table?.result() ?? first;
}

function registerOf({ cells }: TableLine, registers: readonly TableRegister[]): TableRegister | undefined {
  const names = cells.map(({ text }) => columnName(text));
  const has = (mark: string | RegExp) => names.some((name) => (typeof mark === 'string' ? name === mark : mark.test(name)));
  return registers.find(({ recognisedBy }) => recognisedBy.every(has));
}

class Table {
  private readonly tally = new Tally();
  private readonly remarks = new Remarks();
  private readonly columns: readonly Column[];

  constructor(
    header: TableLine,
    private readonly register: TableRegister,
  ) {
    this.columns = columnsOf(header, register);
  }

  take(line: TableLine): void {
    const { values, faults } = readLine(line, this.columns, this.remarks);
    if (faults.length > 0) this.tally.faulted(faults);
    else this.tally.read(line.row, values, this.register.meaning(values));
  }

  result(): ReadRegister {
    for (const remark of this.remarks.all()) this.tally.note(remark);
    const left = this.columns.filter(({ field, header }) => !field && header !== '').map(({ header }) => header);
    if (left.length > 0) this.tally.note(`Columns that are not kept: ${left.join(', ')}.`);
    return this.tally.result(this.register, '');
  }
}

function columnsOf({ cells }: TableLine, { fieldOf }: TableRegister): Column[] {
  const seen = new Map<string, number>();
  return cells.map(({ text }) => {
    const plain = columnName(text);
    const time = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, time);
    const name = time === 1 ? plain : `${plain} #${time}`;
    return { header: text.replaceAll(/\s+/g, ' ').trim(), name, field: fieldOf(name) };
  });
}

function readLine({ row, cells }: TableLine, columns: readonly Column[], remarks: Remarks): { values: JsonObject; faults: RegisterFault[] } {
  const values: { [field: string]: string | number | null } = {};
  const faults: RegisterFault[] = [];
  if (cells.length !== columns.length && cells.slice(columns.length).some(({ text }) => text.trim() !== ''))
    faults.push({ row, column: null, code: 'row.cells', found: `${cells.length} cells`, expected: `${columns.length}, as in the header (is a separator within a cell?)` });
  else if (cells.length < columns.length)
    faults.push({ row, column: null, code: 'row.cells', found: `${cells.length} cells`, expected: `${columns.length}, as in the header (is the file whole?)` });
  for (const [index, { header, field }] of columns.entries()) {
    const cell = cells[index];
    if (!field || !cell) continue;
    const at = { row, column: header };
    const fault = oddness(cell, field);
    if (fault) faults.push({ ...at, ...fault });
    else if (cell.text.trim() === '' || cell.odd === 'error') {
      if (field.required) faults.push({ ...at, code: 'cell.empty', found: shown(cell.text.trim()), expected: 'a value: the row is nothing without it' });
      else if (cell.odd === 'error') remarks.add(header, cell.text, 'an error of the spreadsheet, left empty');
    } else {
      const value = field.read.read(cell.text);
      if (isProblem(value)) faults.push({ ...at, code: value.problem, found: shown(cell.text.trim()), expected: value.expected });
      else {
        values[field.field] = value;
        if (field.read.numeric && typeof value === 'string') remarks.add(header, value, 'kept as text among numbers');
      }
    }
  }
  return { values, faults };
}

function oddness({ text, odd }: TableCell, { read }: TableField): Omit<RegisterFault, 'row' | 'column'> | undefined {
  if (odd === 'none') return { code: 'cell.formula', found: 'a formula that was never worked out', expected: 'its value: open the workbook, let it calculate, and save it' };
  if (odd === 'date' && read.noDate) return { code: 'cell.date', found: `the date ${text}`, expected: 'text (the spreadsheet has made a date of it)' };
  return undefined;
}

/** What is no fault and yet no matter of course, each once with the number of its rows. */
class Remarks {
  private readonly counts = new Map<string, number>();

  add(column: string, text: string, what: string): void {
    const remark = `${column}: “${text}”, ${what}`;
    this.counts.set(remark, (this.counts.get(remark) ?? 0) + 1);
  }

  all(): string[] {
    return [...this.counts].map(([remark, rows]) => `${remark} (${rows} ${rows === 1 ? 'row' : 'rows'}).`);
  }
}
