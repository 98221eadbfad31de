import type { Changes } from '#kernel/record';
import { day, label, listOf, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { type LearningWalk } from './events';

export class RecordLearningWalk implements LearningWalk {
  @Is(ref) ref!: string;
  @Is(ref) host!: string;
  @Is(day) walkedOn!: PlainDate;
  @Is(label, { optional: true }) focus?: string;
  @Is(listOf(ref), { optional: true }) visitors?: string[];
}
export class CorrectLearningWalk extends Correct {
  @ChangesTo(RecordLearningWalk) changes!: Changes<LearningWalk>;
}
export class WithdrawLearningWalk extends Withdraw {}
export class TakeBackLearningWalkCorrection extends TakeBack {}

export interface LearningWalkCommands {
  'record-learning-walk': RecordLearningWalk;
  'correct-learning-walk': CorrectLearningWalk;
  'withdraw-learning-walk': WithdrawLearningWalk;
  'take-back-learning-walk-correction': TakeBackLearningWalkCorrection;
}
