import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { EvidenceCommands } from './commands';
import { evidence, type Evidence, type EvidenceEvent } from './events';

export const evidenceDecider: Decider<RecordState<Evidence>, EvidenceCommands, EvidenceEvent> = {
  initial: unrecorded,
  decide: {
    'record-evidence': (state, command) => record(evidence, state, command),
    'correct-evidence': (state, command) => correct(evidence, state, command),
    'withdraw-evidence': (state, command) => withdraw(evidence, state, command),
    'take-back-evidence-correction': (state, command) => takeBack(evidence, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'evidence.recorded':
        return recorded(state, event.data);
      case 'evidence.corrected':
        return corrected(state, event.data);
      case 'evidence.withdrawn':
        return withdrawn(state, event.data);
      case 'evidence.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
