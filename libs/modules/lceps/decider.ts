import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { refuse } from '#kernel/refusal';
import type { LcepCommands } from './commands';
import type { LcepEvent } from './events';

export type Lcep = { readonly is: 'unknown' } | { readonly is: 'live'; readonly name: string };

export const lcepDecider: Decider<Lcep, LcepCommands, LcepEvent> = {
  initial: { is: 'unknown' },
  decide: {
    'create-lcep': (lcep, { ref, name }) => {
      if (lcep.is === 'unknown') return [{ type: 'lcep.created', data: { name } }];
      if (lcep.name === name) return [];
      return refuse('conflict', 'lcep.exists', `The LCEP “${ref}” exists already, under the name “${lcep.name}”.`);
    },
  },
  evolve: (_, event) => {
    switch (event.type) {
      case 'lcep.created':
        return { is: 'live', name: event.data.name };
      default:
        return never(event.type);
    }
  },
};
