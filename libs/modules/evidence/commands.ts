import type { Changes } from '#kernel/record';
import { choice, day, freeText, ref, tagged, yesNo } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { EVIDENCE_METHODS, type EvidenceMethod, SPEAKERS, type Speaker, type Evidence } from './events';

export class RecordEvidence implements Evidence {
  @Is(ref) ref!: string;
  @Is(tagged('round', 'project', 'partnership', 'meeting', 'learning-session', 'learning-walk')) about!: string;
  @Is(choice(...EVIDENCE_METHODS)) method!: EvidenceMethod;
  @Is(day) collectedOn!: PlainDate;
  @Is(choice(...SPEAKERS), { optional: true }) saidBy?: Speaker;
  @Is(freeText, { optional: true }) quote?: string;
  @Is(yesNo, { optional: true }) consent?: boolean;
}
export class CorrectEvidence extends Correct {
  @ChangesTo(RecordEvidence) changes!: Changes<Evidence>;
}
export class WithdrawEvidence extends Withdraw {}
export class TakeBackEvidenceCorrection extends TakeBack {}

export interface EvidenceCommands {
  'record-evidence': RecordEvidence;
  'correct-evidence': CorrectEvidence;
  'withdraw-evidence': WithdrawEvidence;
  'take-back-evidence-correction': TakeBackEvidenceCorrection;
}
