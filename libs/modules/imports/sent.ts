import { shownIn, type GridLine } from './grid';
import type { ImportOutcome } from './import-run';
import type { LeftOut } from './open-files';

/** A row as somebody sees it in their spreadsheet, whose rows it counts. */
export interface SentLine {
  readonly row: number;
  readonly cells: readonly string[];
}
/** A file or sheet as it was sent, as far as one has to see it beside what is said of it. */
export interface SentFile {
  readonly name: string;
  readonly header: readonly string[];
  /** The first rows below the header: what stands in each column. */
  readonly first: readonly SentLine[];
  /** The rows at fault, the first of them. */
  readonly faulty: readonly SentLine[];
}
export interface Sent {
  readonly files: readonly SentFile[];
  /** Files and sheets of which somebody has to say what they hold. */
  readonly leftOut: readonly LeftOut[];
}

const MOST_FIRST = 3;
const MOST_FAULTY = 200;

/** What was sent, beside the report of an import. */
export function sentWith({ report, files, leftOut }: ImportOutcome): Sent {
  return {
    leftOut,
    files: files.map(({ name, grid: { lines } }) => {
      const rows = new Set(report.faults.flatMap(({ file, row }) => (file === name && row !== null ? row : [])));
      const [header, ...below] = lines;
      return { name, header: header ? lineOf(header).cells : [], first: below.slice(0, MOST_FIRST).map(lineOf), faulty: below.filter(({ row }) => rows.has(row)).slice(0, MOST_FAULTY).map(lineOf) };
    }),
  };
}

const lineOf = ({ row, cells }: GridLine): SentLine => ({ row, cells: cells.map((cell) => shownIn(cell).trim()) });
