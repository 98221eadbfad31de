import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { NeedCommands } from './commands';
import { need, type Need, type NeedEvent } from './events';

export const needDecider: Decider<RecordState<Need>, NeedCommands, NeedEvent> = {
  initial: unrecorded,
  decide: {
    'record-need': (state, command) => record(need, state, command),
    'correct-need': (state, command) => correct(need, state, command),
    'withdraw-need': (state, command) => withdraw(need, state, command),
    'take-back-need-correction': (state, command) => takeBack(need, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'need.recorded':
        return recorded(state, event.data);
      case 'need.corrected':
        return corrected(state, event.data);
      case 'need.withdrawn':
        return withdrawn(state, event.data);
      case 'need.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
