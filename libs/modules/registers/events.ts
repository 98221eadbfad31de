import type { EventDefinitions, EventOf } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';

/** A register’s file that was loaded for the whole installation. Its rows are reference data and stand in no event. */
export interface RegisterLoad {
  readonly register: string;
  /** Whose file it is, where several publish the same kind; empty otherwise. */
  readonly series: string;
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly dated: PlainDate;
  readonly rows: number;
  readonly loaded: number;
  readonly skipped: number;
  readonly faulted: number;
}

export type RegisterEvent = EventOf<'register.loaded', RegisterLoad & { readonly ref: Ref }>;

export const registerEvents: EventDefinitions<RegisterEvent> = {
  'register.loaded': { version: 1 },
};
