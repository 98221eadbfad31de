import type { MatchedColumn } from './columns';
import type { Fault } from './faults';
import type { Proposal } from './propose';

export interface FileReport {
  readonly name: string;
  /** The sheet of a workbook, by the name it has there. */
  readonly sheet?: string;
  readonly rows: number;
  readonly recorded: number;
  readonly skipped: number;
  /** What its headers were taken for; for those nobody knows, what they may mean. */
  readonly columns: readonly (MatchedColumn & { readonly proposed?: Proposal })[];
}
export interface ImportReport {
  readonly lcep: string;
  readonly dryRun: boolean;
  /** The id of the import, where it recorded something: the correlation of all its events. */
  readonly import: string | null;
  readonly createdLcep: boolean;
  readonly rows: number;
  /** Rows that were recorded, or would be in a dry run; none while there is a fault. */
  readonly recorded: number;
  readonly skipped: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  readonly files: readonly FileReport[];
  readonly position: string;
}
