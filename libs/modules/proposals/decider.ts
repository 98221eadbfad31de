import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { ProposalCommands } from './commands';
import { proposal, type Proposal, type ProposalEvent } from './events';

export const proposalDecider: Decider<RecordState<Proposal>, ProposalCommands, ProposalEvent> = {
  initial: unrecorded,
  decide: {
    'record-proposal': (state, command) => record(proposal, state, command),
    'correct-proposal': (state, command) => correct(proposal, state, command),
    'withdraw-proposal': (state, command) => withdraw(proposal, state, command),
    'take-back-proposal-correction': (state, command) => takeBack(proposal, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'proposal.recorded':
        return recorded(state, event.data);
      case 'proposal.corrected':
        return corrected(state, event.data);
      case 'proposal.withdrawn':
        return withdrawn(state, event.data);
      case 'proposal.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
