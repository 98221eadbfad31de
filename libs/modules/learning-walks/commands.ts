import { day, label, listOf, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { type LearningWalk } from './events';

export class RecordLearningWalk implements LearningWalk {
  @Is(ref) ref!: string;
  @Is(ref) host!: string;
  @Is(day) walkedOn!: PlainDate;
  @Is(label, { optional: true }) focus?: string;
  @Is(listOf(ref), { optional: true }) visitors?: string[];
}
