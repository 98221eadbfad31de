import { freeText, ref } from '#kernel/fields';
import { isProblem } from '#kernel/problem';
import { shown } from '#kernel/refusal';
import type { Command, StreamKind } from '#platform/business-module';
import { fieldsOf, type FieldUse } from '#platform/fields';
import type { Fault } from './faults';
import type { Table, TableRow } from './table';

/** A command that a row asks for. */
export interface RowCommand {
  readonly file: string;
  readonly row: number;
  readonly kind: StreamKind;
  readonly name: string;
  readonly command: Command;
  /** Some of its cells are at fault: what it cites is still looked at, so that all is told at once. */
  readonly faulty: boolean;
  /** Property → column, to show a refusal at its cell. */
  readonly columnOf: (property: string) => string | null;
}

export const fileName = (kind: StreamKind): string => `${kind.file}.csv`;
export const recordShape = (kind: StreamKind) => kind.commands[`record-${kind.kind}`]!;
export const columnsOf = (kind: StreamKind) => fieldsOf(recordShape(kind));
export const CORRECTION_COLUMNS = ['ref', 'file', 'of', 'column', 'value', 'why'];

/** The commands of a file of rows; every cell at fault is reported. */
export function rowCommands(kind: StreamKind, table: Table, faults: Fault[]): RowCommand[] {
  const fields = columnsOf(kind);
  const file = fileName(kind);
  const columnOf = (property: string) => fields.find((use) => use.property === property)?.column ?? null;
  return table.rows.map(({ row, cells }) => {
    const before = faults.length;
    const values: Record<string, unknown> = {};
    for (const use of fields) {
      const value = readCell({ file, row }, use, cells.get(use.column) ?? '', faults);
      if (value !== undefined) values[use.property] = value;
    }
    const command = Object.assign(new (recordShape(kind))(), values);
    return { file, row, kind, name: `record-${kind.kind}`, command, faulty: faults.length > before, columnOf };
  });
}

/** The value of a cell, undefined where it is empty or at fault (then the fault is added). */
function readCell(at: { file: string; row: number }, use: FieldUse, cell: string, faults: Fault[]): unknown {
  const { field, column, optional } = use;
  if (cell.trim() === '') {
    if (!optional) faults.push({ ...at, column, code: 'cell.empty', found: 'nothing', expected: expectedIn(use) });
    return undefined;
  }
  const value = field.read(cell);
  const wrong = isProblem(value) ? value : field.check(value);
  if (!wrong) return value;
  faults.push({ ...at, column, code: wrong.problem, found: shown(cell.trim()), expected: wrong.expected });
  return undefined;
}

const expectedIn = ({ field }: FieldUse): string => field.check(undefined)?.expected ?? 'a value';

/** The commands of `corrections.csv`: each sets one column of one earlier row, or withdraws it. */
export function correctionCommands(kinds: readonly StreamKind[], table: Table, faults: Fault[]): RowCommand[] {
  return table.rows.flatMap((row) => correctionCommand(kinds, row, faults) ?? []);
}

function correctionCommand(kinds: readonly StreamKind[], { row, cells }: TableRow, faults: Fault[]): RowCommand | undefined {
  const at = { file: 'corrections.csv', row };
  const cell = (column: string) => (cells.get(column) ?? '').trim();
  const fault = (column: string, code: string, expected: string) =>
    void faults.push({ ...at, column, code, found: shown(cell(column)), expected });
  const before = faults.length;
  for (const [column, field, what] of [['ref', ref, 'a ref'], ['of', ref, 'a ref'], ['why', freeText, 'the reason']] as const) {
    const wrong = cell(column) === '' ? { problem: 'cell.empty', expected: what } : field.check(cell(column));
    if (wrong) fault(column, wrong.problem, wrong.expected);
  }
  const word = (column: string) => cell(column).toLowerCase().replaceAll(/\s+/g, '_');
  const kind = kinds.find((one) => one.file === word('file').replace(/\.csv$/, ''));
  if (!kind) return fault('file', 'file.unknown', `one of ${kinds.map((one) => one.file).join(', ')}`);
  const common = { ref: cell('of'), why: cell('why'), correction: cell('ref') };
  const columnOf = (property: string) => ({ ref: 'of', correction: 'ref', why: 'why' })[property] ?? 'value';
  if (word('column') === 'withdrawn') {
    if (cell('value').toLowerCase() !== 'yes') fault('value', 'withdrawn.form', '“yes”, which takes the row back');
    return { ...at, kind, name: `withdraw-${kind.kind}`, command: common, faulty: faults.length > before, columnOf };
  }
  const use = columnsOf(kind).find((one) => one.column === word('column') && one.property !== 'ref');
  const columns = columnsOf(kind).flatMap(({ column }) => (column === 'ref' ? [] : column));
  if (!use) return fault('column', 'column.unknown', `one of ${columns.join(', ')}, withdrawn`);
  const value = readCell({ ...at }, { ...use, column: 'value' }, cells.get('value') ?? '', faults) ?? null;
  const command = { ...common, changes: { [use.property]: value } } as Command;
  return { ...at, kind, name: `correct-${kind.kind}`, command, faulty: faults.length > before, columnOf };
}
