import type { Changes } from '#kernel/record';
import { choice, day, freeText, label, listOf, ref, round } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { PARTNERSHIP_KINDS, type PartnershipKind, type Partnership } from './events';

export class RecordPartnership implements Partnership {
  @Is(ref) ref!: string;
  @Is(round, { optional: true }) round?: string;
  @Is(choice(...PARTNERSHIP_KINDS)) kind!: PartnershipKind;
  @Is(listOf(ref, 2)) members!: string[];
  @Is(label) title!: string;
  @Is(day) agreedOn!: PlainDate;
  @Is(day, { optional: true }) endedOn?: PlainDate;
  @Is(freeText, { optional: true }) endReason?: string;
}
export class CorrectPartnership extends Correct {
  @ChangesTo(RecordPartnership) changes!: Changes<Partnership>;
}
export class WithdrawPartnership extends Withdraw {}
export class TakeBackPartnershipCorrection extends TakeBack {}

export interface PartnershipCommands {
  'record-partnership': RecordPartnership;
  'correct-partnership': CorrectPartnership;
  'withdraw-partnership': WithdrawPartnership;
  'take-back-partnership-correction': TakeBackPartnershipCorrection;
}
