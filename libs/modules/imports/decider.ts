import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { ImportedColumns, ImportedFile, ImportEvent } from './events';

export type ImportState = { readonly is: 'unknown' } | { readonly is: 'live' | 'withdrawn'; readonly files: readonly ImportedFile[] };
export interface ImportCommands {
  'record-import': { ref: Ref; files: readonly ImportedFile[]; columns?: ImportedColumns };
  'withdraw-import': { ref: Ref; why: string };
}

export const importDecider: Decider<ImportState, ImportCommands, ImportEvent> = {
  initial: { is: 'unknown' },
  decide: {
    'record-import': (state, { ref, files, columns }) =>
      state.is === 'unknown' ? [{ type: 'import.recorded', data: { ref, files, ...(columns ? { columns } : {}) } }] : [],
    'withdraw-import': (state, { ref, why }) => {
      if (state.is === 'unknown') return refuse('not-found', 'import.unknown', `There is no import “${ref}” in this LCEP.`);
      return state.is === 'withdrawn' ? [] : [{ type: 'import.withdrawn', data: { ref, why } }];
    },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'import.recorded':
        return { is: 'live', files: event.data.files };
      case 'import.withdrawn':
        return state.is === 'unknown' ? state : { ...state, is: 'withdrawn' };
      default:
        return never(event);
    }
  },
};
