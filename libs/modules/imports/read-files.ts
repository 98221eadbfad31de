import type { StreamKind } from '#platform/business-module';
import { addressOf } from '#spreadsheets/cells';
import type { KnownColumn, Mapping, MatchedColumn } from './columns';
import { MOST_ROWS, whole, type Fault } from './faults';
import type { Grid } from './grid';
import { openFiles, type Held, type ImportFile, type KnownFile, type OpenedFiles } from './open-files';
import { columnsOf, CORRECTION_COLUMNS, correctionCommands, CORRECTIONS, fileName, rowCommands, type RowCommand } from './rows';
import { readTable } from './table';

/** By file (`meetings`), what its headers mean. */
export interface Mappings {
  readonly [file: string]: Mapping;
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMapping = (value: unknown) => isObject(value) && Object.values(value).every((column) => column === null || typeof column === 'string');
export const isMappings = (value: unknown): value is Mappings => isObject(value) && Object.values(value).every(isMapping);
export const isHeld = (value: unknown): value is Held => isMapping(value);

/** A file or sheet whose header was read. */
export interface ReadFile {
  readonly name: string;
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: readonly MatchedColumn[];
  readonly commands: readonly RowCommand[];
  /** Refs of rows that are not whole. */
  readonly torn: readonly string[];
}
export interface ReadRun {
  readonly files: readonly ReadFile[];
  /** Names of files of which nothing could be read. */
  readonly unread: ReadonlySet<string>;
  readonly faults: Fault[];
  readonly warnings: string[];
}

/** The columns of each file, in the order in which an import takes the files. */
export const knownColumns = (kinds: readonly StreamKind[]): ReadonlyMap<string, readonly KnownColumn[]> =>
  new Map([...kinds.map((kind) => [fileName(kind), columnsOf(kind)] as const), [CORRECTIONS, CORRECTION_COLUMNS] as const]);

/** Opens what was sent; the kinds say which files and columns there are. */
export function openRun(kinds: readonly StreamKind[], given: readonly ImportFile[], held?: Held): Promise<OpenedFiles> {
  const known: KnownFile[] = [...knownColumns(kinds)].map(([file, columns]) => ({ file, columns: columns.map(({ column }) => column) }));
  return openFiles(known, given, held);
}

/** Reads the rows of a run in the order in which they can cite each other. Whatever is wrong is told, all at once. */
export function readFiles(kinds: readonly StreamKind[], opened: OpenedFiles, mappings: Mappings = {}): ReadRun {
  const known = knownColumns(kinds);
  const faults = [...opened.faults, ...unknownMappings(mappings, known)];
  const warnings = [...opened.warnings];
  const unread = new Set(opened.faults.map(({ file }) => file));
  const files = opened.grids.flatMap((grid) => {
    const { file, lines } = grid;
    if (lines.length - 1 > MOST_ROWS) {
      unread.add(file);
      faults.push(whole(file, 'file.too-long', `${lines.length - 1} rows`, `at most ${MOST_ROWS}; divide it`));
      return [];
    }
    const table = readTable(grid, known.get(file)!, mappings[file.replace(/\.csv$/, '')]);
    faults.push(...table.faults);
    if (table.unread) unread.add(file);
    warnings.push(...table.warnings);
    const kind = kinds.find((one) => fileName(one) === file);
    const commands = kind ? rowCommands(kind, table, faults) : correctionCommands(kinds, table, faults);
    return [{ name: file, grid, rows: table.rows.length, columns: table.columns, commands, torn: table.torn }];
  });
  return { files, unread, faults, warnings };
}

const unknownMappings = (mappings: Mappings, known: ReadonlyMap<string, unknown>): Fault[] =>
  Object.keys(mappings)
    .filter((file) => !known.has(`${file}.csv`))
    .map((file) => whole(file, 'file.unknown', `columns matched for “${file}”`, `one of ${[...known.keys()].map((name) => name.replace(/\.csv$/, '')).join(', ')}`));

/** A fault with its sheet and the address of its cell, as far as it has them. */
export function located(fault: Fault, files: readonly Pick<ReadFile, 'name' | 'grid' | 'columns'>[]): Fault {
  const file = files.find(({ name }) => name === fault.file);
  if (!file) return fault;
  const sheet = file.grid.sheet ? { sheet: file.grid.sheet.name } : {};
  const at = fault.row === null ? -1 : file.columns.findIndex(({ column, header }) => fault.column !== null && (column === fault.column || header === fault.column));
  return { ...fault, ...sheet, ...(at < 0 ? {} : { cell: addressOf(fault.row!, at + 1) }) };
}
