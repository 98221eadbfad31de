import type { Limits, Sheet, SheetRow, WrittenSheet } from './cells';

/** What goes between the server and the thread that reads or writes one workbook: rows in slices, so that neither waits long. */
export type WorkerTask = { readonly task: 'read'; readonly bytes: Uint8Array; readonly limits: Limits } | { readonly task: 'write' };

export type FromWorker =
  | { readonly sheet: Omit<Sheet, 'rows'> }
  | { readonly rows: readonly SheetRow[] }
  | { readonly bytes: Uint8Array }
  | { readonly done: true }
  | { readonly refused: string; readonly sentence: string };

export type ToWorker = { readonly sheet: Omit<WrittenSheet, 'rows'> } | { readonly rows: WrittenSheet['rows'] } | { readonly end: true };
