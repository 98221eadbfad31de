import type { Changes } from '#kernel/record';
import { day, label, listOf, pence, ref, round } from '#kernel/fields';
import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { type Proposal } from './events';

export class RecordProposal implements Proposal {
  @Is(ref) ref!: string;
  @Is(round) round!: string;
  @Is(ref) organisation!: string;
  @Is(listOf(ref), { optional: true }) schools?: string[];
  @Is(listOf(label), { optional: true }) priorities?: string[];
  @Is(label) title!: string;
  @Is(label, { optional: true }) artForm?: string;
  @Is(pence, { optional: true, column: 'cost_gbp' }) costPence?: Pence;
  @Is(day) submittedOn!: PlainDate;
}
export class CorrectProposal extends Correct {
  @ChangesTo(RecordProposal) changes!: Changes<Proposal>;
}
export class WithdrawProposal extends Withdraw {}
export class TakeBackProposalCorrection extends TakeBack {}

export interface ProposalCommands {
  'record-proposal': RecordProposal;
  'correct-proposal': CorrectProposal;
  'withdraw-proposal': WithdrawProposal;
  'take-back-proposal-correction': TakeBackProposalCorrection;
}
