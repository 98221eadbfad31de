import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import type { ImportedFile, ImportEvent } from './events';

export type ImportState = { readonly is: 'unknown' } | { readonly is: 'live'; readonly files: readonly ImportedFile[] };
export interface ImportCommands {
  'record-import': { ref: Ref; files: readonly ImportedFile[] };
}

export const importDecider: Decider<ImportState, ImportCommands, ImportEvent> = {
  initial: { is: 'unknown' },
  decide: {
    'record-import': (state, { ref, files }) => (state.is === 'live' ? [] : [{ type: 'import.recorded', data: { ref, files } }]),
  },
  evolve: (_, event) => {
    switch (event.type) {
      case 'import.recorded':
        return { is: 'live', files: event.data.files };
      default:
        return never(event.type);
    }
  },
};
