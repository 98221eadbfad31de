import type { FieldUse } from '#platform/fields';
import type { Fault } from './faults';
import { REASON, shownIn, STATUS, type Grid } from './grid';

/** A column of a file of the format; corrections have no fields of their own. */
export type KnownColumn = Pick<FieldUse, 'column' | 'optional'> & Partial<Pick<FieldUse, 'field' | 'property'>>;

/** What somebody said a header means, by the header: a column, or null where it is left out on purpose. */
export interface Mapping {
  readonly [header: string]: string | null;
}
/** What a header was taken for. */
export interface MatchedColumn {
  /** As it stands in the file. */
  readonly header: string;
  /** The column it is read as; null where it is left out. */
  readonly column: string | null;
  /** `name`: it is the column's own; `asked`: the import said so; `none`: nobody knows it, and it is left out. */
  readonly by: 'name' | 'asked' | 'none';
}

/** `Date of  meeting ` → `date_of_meeting`: how headers are compared. */
export const plainHeader = (header: string): string => header.trim().toLowerCase().replaceAll(/\s+/g, '_');

/** What each header of a grid means, in the order of its columns, and what is wrong with the header as a whole. */
export function matchColumns(grid: Grid, known: readonly KnownColumn[], mapping: Mapping): { readonly matched: readonly MatchedColumn[]; readonly faults: readonly Fault[] } {
  const header = grid.lines[0]!;
  const asked = new Map(Object.entries(mapping).map(([from, to]) => [plainHeader(from), to]));
  const matched = header.cells.map((cell) => matchOf(shownIn(cell).trim(), known, asked));
  return { matched, faults: faultOf(grid.file, header.row, matched, known, mapping) };
}

function matchOf(header: string, known: readonly KnownColumn[], asked: ReadonlyMap<string, string | null>): MatchedColumn {
  const plain = plainHeader(header);
  const said = asked.get(plain);
  if (plain === STATUS || plain === REASON) return { header, column: null, by: 'name' };
  if (said !== undefined) return { header, column: said, by: 'asked' };
  return known.some(({ column }) => column === plain) ? { header, column: plain, by: 'name' } : { header, column: null, by: 'none' };
}

/** The first thing that is wrong with a header: what follows from it need not be told. */
function faultOf(file: string, row: number, matched: readonly MatchedColumn[], known: readonly KnownColumn[], mapping: Mapping): Fault[] {
  const fault = (column: string, code: string, found: string, expected: string): Fault[] => [{ file, row, column, code, found, expected }];
  const names = known.map(({ column }) => column);
  for (const [header, column] of Object.entries(mapping)) {
    if (column !== null && !names.includes(column)) return fault(header, 'column.unknown', `“${header}” matched with “${column}”`, `one of ${names.join(', ')}`);
  }
  const columns = matched.flatMap(({ column }) => column ?? []);
  const missing = known.filter(({ optional, column }) => !optional && !columns.includes(column)).map(({ column }) => column);
  if (missing.length > 0) return fault(missing[0]!, 'column.missing', `the columns ${matched.map(({ header }) => plainHeader(header)).join(', ')}`, `also ${missing.join(', ')}`);
  const twice = matched.find(({ column }, index) => column !== null && columns.indexOf(column) !== columns.lastIndexOf(column) && matched.findIndex((one) => one.column === column) < index);
  if (!twice) return [];
  const both = matched.filter(({ column }) => column === twice.column).map(({ header }) => `“${header}”`);
  return fault(twice.column!, 'column.twice', `two columns “${twice.column}” (${both.join(', ')})`, 'each column once');
}
