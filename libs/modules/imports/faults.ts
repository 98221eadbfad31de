/** What is wrong in one place of an import file, and what would be right. */
export interface Fault {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. Null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  /** The sheet of a workbook, by the name it has there. */
  readonly sheet?: string;
  /** The address of the cell, such as `B17`. */
  readonly cell?: string;
}

export const MOST_BYTES = 64 * 1024 * 1024;
export const MOST_ROWS = 250_000;

/** A fault of a file as a whole. */
export const whole = (file: string, code: string, found: string, expected: string): Fault => ({ file, row: null, column: null, code, found, expected });

export const sentenceOf = ({ file, row, column, found, expected, sheet, cell }: Fault): string => {
  const place = [sheet === undefined ? file : `sheet “${sheet}”`, row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ');
  return `${place}${cell === undefined ? '' : ` (${cell})`}: found ${found}; expected ${expected}.`;
};
