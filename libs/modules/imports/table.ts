import { addressOf } from '#spreadsheets/cells';
import { matchColumns, plainHeader, type KnownColumn, type Mapping, type MatchedColumn } from './columns';
import type { Fault } from './faults';
import { isBlank, REASON, shownIn, STATUS, type Grid, type GridCell } from './grid';

/** A row with its cells by column. `row` counts as a spreadsheet does. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, GridCell>;
}
export interface Table {
  readonly rows: readonly TableRow[];
  /** Nothing of the file could be read. */
  readonly unread: boolean;
  /** Refs of rows that are not whole, so that what cites them is not told as well. */
  readonly torn: readonly string[];
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

/** Reads a grid whose columns are known; its first line is the header. */
export function readTable(grid: Grid, known: readonly KnownColumn[], mapping: Mapping = {}): Table {
  const { matched, faults } = matchColumns(grid, known, mapping);
  if (faults.length > 0) return { rows: [], unread: true, torn: [], columns: matched, faults, warnings: [] };
  const unknown = matched.filter(({ header, by }) => by === 'none' && header !== '');
  const names = known.map(({ column }) => column).join(', ');
  return {
    ...readRows(grid, matched),
    columns: matched,
    warnings: unknown.map(({ header }) => `${grid.file}: the column “${plainHeader(header)}” is not known and was left out. Known: ${names}.`),
  };
}

function readRows({ file, lines, sheet }: Grid, matched: readonly MatchedColumn[]): Pick<Table, 'rows' | 'unread' | 'torn' | 'faults'> {
  const rows: TableRow[] = [];
  const torn: string[] = [];
  const faults: Fault[] = [];
  const refAt = matched.findIndex(({ column }) => column === 'ref');
  // What an earlier import said of a row is no row.
  const isOurs = matched.map(({ header }) => [STATUS, REASON].includes(plainHeader(header)));
  for (const { row, cells } of lines.slice(1)) {
    if (cells.every((cell, index) => isBlank(cell) || isOurs[index])) continue;
    const beyond = cells.findIndex((cell, index) => !isBlank(cell) && (matched[index]?.header ?? '') === '');
    // The end of a sheet's row may be empty; a line of text that is too short broke off.
    if (beyond < 0 && (sheet || cells.length >= matched.length)) {
      rows.push({ row, cells: new Map(matched.flatMap(({ column }, index) => (column === null ? [] : [[column, cells[index] ?? '']]))) });
      continue;
    }
    torn.push(shownIn(cells[refAt] ?? '').trim());
    const found = beyond < 0 ? `${cells.length} cells` : `“${shownIn(cells[beyond]!).trim()}” in ${addressOf(row, beyond + 1)}, in a column without a header`;
    const hint = beyond < 0 ? ' (is the file whole?)' : ' (is a separator within a cell?)';
    faults.push({ file, row, column: null, code: 'row.cells', found, expected: `${matched.length} cells, as in the header${sheet ? '' : hint}` });
  }
  return { rows, unread: false, torn, faults };
}
