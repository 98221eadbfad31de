import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectProposal, RecordProposal, WithdrawProposal } from './commands';
import { proposalDecider } from './decider';
import { proposal, proposalEvents } from './events';

export const proposalsModule: BusinessModule = {
  name: 'proposals',
  kinds: [
    streamKind({
      kind: 'proposal',
      record: proposal,
      decider: proposalDecider,
      events: proposalEvents,
      commands: { 'record-proposal': RecordProposal, 'correct-proposal': CorrectProposal, 'withdraw-proposal': WithdrawProposal },
      file: 'proposals',
    }),
  ],
  projections: [],
  views: [],
};
