import { freeText, ref, yesNo } from '#kernel/fields';
import { isProblem } from '#kernel/problem';
import { shown } from '#kernel/refusal';
import type { Command, StreamKind } from '#platform/business-module';
import { fieldsOf, type FieldUse } from '#platform/fields';
import type { Registry } from '#platform/registry';
import type { KnownColumn } from './columns';
import type { Fault } from './faults';
import { shownIn, textFor, type GridCell } from './grid';
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

/** The kinds that have a file, in the order in which an import takes them: what is cited stands before what cites it. */
export const withFiles = ({ kinds }: Pick<Registry, 'kinds'>): StreamKind[] => [...kinds.values()].filter((kind) => kind.file !== undefined);
export const fileName = (kind: StreamKind): string => `${kind.file}.csv`;
export const recordShape = (kind: StreamKind) => kind.commands[`record-${kind.kind}`]!;
export const columnsOf = (kind: StreamKind) => fieldsOf(recordShape(kind));
export const CORRECTIONS = 'corrections.csv';
/** All of them must be there, though the value may be empty. */
export const CORRECTION_COLUMNS: readonly KnownColumn[] = ['ref', 'file', 'of', 'column', 'value', 'why'].map((column) => ({ column, optional: false }));

/** The commands of a file of rows; every cell at fault is reported. */
export function rowCommands(kind: StreamKind, table: Table, faults: Fault[]): RowCommand[] {
  const fields = columnsOf(kind);
  const file = fileName(kind);
  const columnOf = (property: string) => fields.find((use) => use.property === property)?.column ?? null;
  return table.rows.map(({ row, cells }) => {
    const before = faults.length;
    let untold = false;
    const values: Record<string, unknown> = {};
    for (const use of fields) {
      const value = readCell({ file, row }, use, cells.get(use.column) ?? '', faults);
      if (value === TOLD) untold = true;
      else if (value !== undefined) values[use.property] = value;
    }
    const command = Object.assign(new (recordShape(kind))(), values);
    return { file, row, kind, name: `record-${kind.kind}`, command, faulty: untold || faults.length > before, columnOf };
  });
}

/** Its fault is told at another cell. */
const TOLD = Symbol('told');

/** The value of a cell, undefined where it is empty or at fault (then the fault is added). */
function readCell(at: { file: string; row: number }, use: FieldUse, given: GridCell, faults: Fault[]): unknown {
  const { field, column, optional } = use;
  const cell = textFor(field, given);
  if (cell === 'told') return TOLD;
  if (typeof cell !== 'string') {
    faults.push({ ...at, column, code: cell.odd.problem, found: cell.odd.found, expected: cell.odd.expected });
    return undefined;
  }
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
  const at = { file: CORRECTIONS, row };
  const before = faults.length;
  const texts = new Map(CORRECTION_TEXTS.map((column) => [column, textFor(freeText, cells.get(column) ?? '')]));
  const said = (column: string): string => (typeof texts.get(column) === 'string' ? (texts.get(column) as string).trim() : '');
  const fault = (column: string, code: string, expected: string, found = shown(said(column))) => void faults.push({ ...at, column, code, found, expected });
  for (const [column, text] of texts) if (typeof text === 'object') fault(column, text.odd.problem, text.odd.expected, text.odd.found);
  for (const [column, field, what] of [['ref', ref, 'a ref'], ['of', ref, 'a ref'], ['why', freeText, 'the reason']] as const) {
    const wrong = said(column) === '' ? { problem: 'cell.empty', expected: what } : field.check(said(column));
    if (wrong && typeof texts.get(column) === 'string') fault(column, wrong.problem, wrong.expected);
  }
  const word = (column: string) => said(column).toLowerCase().replaceAll(/\s+/g, '_');
  const kind = kinds.find((one) => one.file === word('file').replace(/\.csv$/, ''));
  if (!kind) return fault('file', 'file.unknown', `one of ${kinds.map((one) => one.file).join(', ')}`);
  const common = { ref: said('of'), why: said('why'), correction: said('ref') };
  const columnOf = (property: string) => ({ ref: 'of', correction: 'ref', why: 'why' })[property] ?? 'value';
  const value = cells.get('value') ?? '';
  if (word('column') === 'withdrawn') {
    const answer = textFor(yesNo, value);
    if (typeof answer !== 'string' || answer.trim().toLowerCase() !== 'yes') fault('value', 'withdrawn.form', '“yes”, which takes the row back', shown(shownIn(value).trim()));
    return { ...at, kind, name: `withdraw-${kind.kind}`, command: common, faulty: faults.length > before, columnOf };
  }
  const use = columnsOf(kind).find((one) => one.column === word('column') && one.property !== 'ref');
  const columns = columnsOf(kind).flatMap(({ column }) => (column === 'ref' ? [] : column));
  if (!use) return fault('column', 'column.unknown', `one of ${columns.join(', ')}, withdrawn`);
  const changed = readCell({ ...at }, { ...use, column: 'value' }, value, faults) ?? null;
  if (changed === TOLD) return undefined;
  const command = { ...common, changes: { [use.property]: changed } } as Command;
  return { ...at, kind, name: `correct-${kind.kind}`, command, faulty: faults.length > before, columnOf };
}
const CORRECTION_TEXTS = ['ref', 'file', 'of', 'column', 'why'];
