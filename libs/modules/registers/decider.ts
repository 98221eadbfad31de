import type { Decider } from '#kernel/decider';
import type { Ref } from '#kernel/ids';
import type { RegisterEvent, RegisterLoad } from './events';

export type RegisterCommands = { 'load-register': RegisterLoad & { ref: Ref } };
/** The files of one register that were loaded, by their SHA-256. */
export type RegisterState = { readonly files: readonly string[] };

export const registerDecider: Decider<RegisterState, RegisterCommands, RegisterEvent> = {
  initial: { files: [] },
  decide: {
    'load-register': ({ files }, load) => (files.includes(load.sha256) ? [] : [{ type: 'register.loaded', data: { ...load } }]),
  },
  evolve: ({ files }, { data }) => ({ files: [...files, data.sha256] }),
};
