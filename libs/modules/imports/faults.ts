/** What is wrong in one place of an import file, and what would be right. */
export interface Fault {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. Null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
}

export const MOST_BYTES = 64 * 1024 * 1024;
export const MOST_ROWS = 250_000;

export const sentenceOf = ({ file, row, column, found, expected }: Fault): string =>
  [file, row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ') + `: found ${found}; expected ${expected}.`;
