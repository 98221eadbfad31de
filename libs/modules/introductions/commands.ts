import { day, freeText, ref, round } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { Introduction } from './events';

export class RecordIntroduction implements Introduction {
  @Is(ref) ref!: string;
  @Is(round, { optional: true }) round?: string;
  @Is(ref, { optional: true }) proposal?: string;
  @Is(ref) school!: string;
  @Is(ref) organisation!: string;
  @Is(day) introducedOn!: PlainDate;
  @Is(freeText, { optional: true, says: 'How, and what each of them hopes for.' }) note?: string;
}
