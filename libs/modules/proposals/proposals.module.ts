import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectProposal, RecordProposal, TakeBackProposalCorrection, WithdrawProposal } from './commands';
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
      commands: {
        'record-proposal': RecordProposal,
        'correct-proposal': CorrectProposal,
        'withdraw-proposal': WithdrawProposal,
        'take-back-proposal-correction': TakeBackProposalCorrection,
      },
      file: 'proposals',
    }),
  ],
  projections: [],
  views: [],
};
