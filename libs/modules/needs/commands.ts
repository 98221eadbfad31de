import { day, freeText, label, listOf, ref, round } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { type Need } from './events';

export class RecordNeed implements Need {
  @Is(ref) ref!: string;
  @Is(round) round!: string;
  @Is(ref) school!: string;
  @Is(day) submittedOn!: PlainDate;
  @Is(listOf(label), { optional: true }) priorities?: string[];
  @Is(listOf(label), { optional: true }) yearGroups?: string[];
  @Is(freeText, { optional: true }) note?: string;
}
