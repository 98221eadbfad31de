import type { Changes } from '#kernel/record';
import { day, ref, round } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { type Introduction } from './events';

export class RecordIntroduction implements Introduction {
  @Is(ref) ref!: string;
  @Is(round, { optional: true }) round?: string;
  @Is(ref, { optional: true }) proposal?: string;
  @Is(ref) school!: string;
  @Is(ref) organisation!: string;
  @Is(day) introducedOn!: PlainDate;
}
export class CorrectIntroduction extends Correct {
  @ChangesTo(RecordIntroduction) changes!: Changes<Introduction>;
}
export class WithdrawIntroduction extends Withdraw {}
export class TakeBackIntroductionCorrection extends TakeBack {}

export interface IntroductionCommands {
  'record-introduction': RecordIntroduction;
  'correct-introduction': CorrectIntroduction;
  'withdraw-introduction': WithdrawIntroduction;
  'take-back-introduction-correction': TakeBackIntroductionCorrection;
}
