import type { KnownFile } from '../../answers/imports';

export interface Progress { readonly stage: string; readonly done: number; readonly total: number }

/** What every step of the wizard is told. */
export interface StepState {
  readonly known: readonly KnownFile[];
  readonly progress: Progress | undefined;
  readonly failure: string | undefined;
  readonly stop: () => void;
}
