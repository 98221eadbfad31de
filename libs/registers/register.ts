import type { JsonObject } from '#kernel/json';
import type { CellReader } from './cell-readers';

/** What an id of a register is: a school’s URN, a portfolio organisation by its name, an organisation’s id in 360Giving. */
export const SCHEMES = ['urn', 'npo', '360giving'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a register says of an organisation as such: what people look for, and what is compared between versions. */
export interface RegisteredOrganisation {
  readonly name: string;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly type: string | null;
  readonly status: string | null;
}
/** A row that was read. `about` is the organisation it tells of, by the scheme of its register. */
export interface RegisterRow {
  /** Unique in its version. */
  readonly key: string;
  readonly about: string;
  readonly body: JsonObject;
  readonly organisation?: RegisteredOrganisation | undefined;
}
export type RowMeaning = Omit<RegisterRow, 'key' | 'body'> & { /** Absent where an organisation may have several rows. */ readonly key?: string };

export interface Register {
  readonly name: string;
  readonly title: string;
  readonly scheme: Scheme;
}
/** A column that is kept: under which name, how it is read, and whether a row is nothing without it. */
export interface TableField {
  readonly field: string;
  readonly read: CellReader;
  readonly required?: true;
}
/** A register that comes as a table, recognised by its columns. Columns are named as `columnName` makes them. */
export interface TableRegister extends Register {
  /** All of these are in its header, and together in no other’s. */
  readonly recognisedBy: readonly (string | RegExp)[];
  readonly fieldOf: (column: string) => TableField | undefined;
  readonly meaning: (values: JsonObject) => RowMeaning;
}

/** What is wrong in one cell, and what would be right. `row` counts as a spreadsheet does; in JSON, the grants from 1. */
export interface RegisterFault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
}
/** Rows that are not kept although nothing is wrong with them. */
export interface Skip {
  readonly reason: string;
  readonly rows: number;
}
export interface ReadRegister {
  readonly register: Register;
  /** Whose file it is, where several publish the same kind; empty otherwise. */
  readonly series: string;
  /** The file’s own count; each is loaded, skipped or faulted. */
  readonly rows: number;
  readonly loaded: readonly RegisterRow[];
  readonly skipped: readonly Skip[];
  readonly faulted: number;
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly string[];
}

/** `Number of  pupils\non roll (7)` → `number of pupils on roll`: line breaks, spaces and footnote numbers say nothing. */
export const columnName = (header: string): string => header.replaceAll(/\(\d+\)/g, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Fields by the names of their columns. */
export const columns = (fields: { readonly [column: string]: TableField }): ((column: string) => TableField | undefined) => {
  const known = new Map(Object.entries(fields));
  return (column) => known.get(column);
};
