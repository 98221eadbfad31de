/** What a cell of a workbook holds; `text` is what it would say in a CSV file. Empty cells are left out. */
export interface Cell {
  /** Counts from 1: column A. */
  readonly column: number;
  /** `none`: a formula whose value was never worked out, so nobody can say what it shows. */
  readonly kind: 'text' | 'number' | 'date' | 'yes-no' | 'error' | 'none';
  /** Days as `2014-10-14`, with a time of day after a `T` where there is one; leading zeros as the format of the cell shows them. */
  readonly text: string;
  /** For numbers, as stored: 12 % is 0.12. */
  readonly number?: number;
  /** For numbers with a format of their own, what people see in the cell: 1234 as `S-1,234`. */
  readonly shown?: string;
  /** The value is what a formula last gave. */
  readonly formula?: true;
}
export interface SheetRow {
  /** As the spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Ranges such as `B2:B5`. Only the first cell of each holds the value. */
  readonly merged: readonly string[];
  readonly rows: readonly SheetRow[];
}
export interface ReadWorkbook {
  readonly sheets: readonly Sheet[];
  /** It carries a program, which is neither run nor kept. */
  readonly macros: boolean;
}

/** What a workbook may be at most. Its file is unpacked beside the server, in a thread with so much memory and so much time. */
export interface Limits {
  readonly bytes: number;
  readonly unpackedBytes: number;
  /** Below the headers, in all sheets. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly heapMb: number;
  readonly milliseconds: number;
}
const MIB = 1024 * 1024;
export const LIMITS: Limits = {
  bytes: 64 * MIB,
  unpackedBytes: 256 * MIB,
  rows: 100_000,
  columns: 500,
  cells: 1_500_000,
  heapMb: 1_024,
  milliseconds: 120_000,
};

/** `17, 2` → `B17`. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** `B17` → row 17, column 2; `B2:C5` is two of them. Undefined where it is no address. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === '') return undefined;
  return { row: Number(digits), column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** One column of a workbook to write. */
export interface WrittenColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'day' | 'pounds';
  /** Characters. */
  readonly width?: number;
}
export interface WrittenCell {
  /** Days as `2014-10-14`; money in pence. Text is written as text, whatever it begins with. */
  readonly value: string | number | null;
  /** Where it is none of its column. */
  readonly kind?: WrittenColumn['kind'];
  /** Shown when one points at the cell. */
  readonly note?: string;
  readonly colour?: 'fault' | 'done' | 'quiet';
}
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (WrittenCell | WrittenCell['value'])[])[];
}
