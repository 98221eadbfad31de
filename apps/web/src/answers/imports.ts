/** What an import answers. Rows count as a spreadsheet does: the header is row 1. */
export interface Fault { file: string; row: number | null; column: string | null; code: string; found: string; expected: string; sheet?: string; cell?: string }
export interface MatchedColumn { header: string; column: string | null; by: 'name' | 'asked' | 'none'; proposed?: { column: string | null; because: 'before' | 'words' } }
export interface FileReport { name: string; sheet?: string; rows: number; recorded: number; skipped: number; columns: MatchedColumn[] }
export interface SentLine { row: number; cells: string[] }
export interface SentFile { name: string; header: string[]; first: SentLine[]; faulty: SentLine[] }
export interface ImportReport {
  import: string | null; rows: number; recorded: number; skipped: number; position: string;
  faults: Fault[]; warnings: string[]; files: FileReport[];
  sent: { files: SentFile[]; leftOut: { name: string; workbook?: string }[] };
  /** In base64, where it was asked for. */
  workbook?: string;
}
/** A table that can be imported, with its columns; `kind` is the kind of record it holds, null for corrections. */
export interface KnownFile { file: string; kind: string | null; columns: { column: string; required: boolean }[] }
