import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { PartnershipCommands } from './commands';
import { partnership, type Partnership, type PartnershipEvent } from './events';

export const partnershipDecider: Decider<RecordState<Partnership>, PartnershipCommands, PartnershipEvent> = {
  initial: unrecorded,
  decide: {
    'record-partnership': (state, command) => record(partnership, state, command),
    'correct-partnership': (state, command) => correct(partnership, state, command),
    'withdraw-partnership': (state, command) => withdraw(partnership, state, command),
    'take-back-partnership-correction': (state, command) => takeBack(partnership, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'partnership.recorded':
        return recorded(state, event.data);
      case 'partnership.corrected':
        return corrected(state, event.data);
      case 'partnership.withdrawn':
        return withdrawn(state, event.data);
      case 'partnership.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
