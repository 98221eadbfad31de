import type { EventDefinitions, EventOf } from '#kernel/event';
import type { Ref } from '#kernel/ids';

export interface ImportedFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly recorded: number;
  readonly skipped: number;
  /** The workbook whose sheet it was. */
  readonly workbook?: string;
}
/** By file (`meetings`) and header (`date_of_meeting`): the column it was matched with, null where it was left out on purpose. */
export interface ImportedColumns {
  readonly [file: string]: { readonly [header: string]: string | null };
}

/** Closes an import: every event of it carries its id as correlation. */
export type ImportEvent =
  | EventOf<'import.recorded', { readonly ref: Ref; readonly files: readonly ImportedFile[]; readonly columns?: ImportedColumns }>
  | EventOf<'import.withdrawn', { readonly ref: Ref; readonly why: string }>;

export const importEvents: EventDefinitions<ImportEvent> = {
  'import.recorded': { version: 1 },
  'import.withdrawn': { version: 1, sealed: ['why'] },
};
