import { parse } from 'csv-parse/sync';
import type { Grid, GridCell } from '../grid';

/** A grid as a CSV file of these lines gives it; blank lines are counted and left out. */
export const gridOf = (file: string, lines: readonly string[], sheet?: Grid['sheet']): Grid => gridOfCells(file, parse(lines.join('\n'), { relax_column_count: true, skip_empty_lines: false }), sheet);

/** A grid of cells as a workbook may have them. */
export const gridOfCells = (file: string, rows: readonly (readonly GridCell[])[], sheet?: Grid['sheet']): Grid => ({
  file,
  sha256: '00',
  ...(sheet ? { sheet } : {}),
  lines: rows.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== '')),
});
