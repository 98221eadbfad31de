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

/** The register whose columns these lines have, and where its header is. */
export function recognised(lines: readonly TableLine[], registers: readonly TableRegister[]): { readonly register: TableRegister; readonly header: number } | undefined {
  for (const [header, { cells }] of lines.slice(0, HEADER_WITHIN).entries()) {
    const names = cells.map(({ text }) => columnName(text));
    const has = (mark: string | RegExp) => names.some((name) => (typeof mark === 'string' ? name === mark : mark.test(name)));
    const register = registers.find(({ recognisedBy }) => recognisedBy.every(has));
    if (register) return { register, header };
  }
  return undefined;
}

/** Reads the lines below a header. A row with a cell that can’t be read is faulted as a whole, and all its faults are told. */
export function readTable(lines: readonly TableLine[], header: number, register: TableRegister): ReadRegister {
  const tally = new Tally();
  const columns = columnsOf(lines[header]!, register);
  const remarks = new Remarks();
  for (const line of lines.slice(header + 1)) {
    const { values, faults } = readLine(line, columns, remarks);
    if (faults.length > 0) tally.faulted(faults);
    else tally.read(line.row, values, register.meaning(values));
  }
  for (const remark of remarks.all()) tally.note(remark);
  const left = columns.filter(({ field, header: title }) => !field && title !== '').map(({ header: title }) => title);
  if (left.length > 0) tally.note(`Columns that are not kept: ${left.join(', ')}.`);
  return tally.result(register, '');
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
