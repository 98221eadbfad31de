import { choice, day, freeText, label, listOf, ref, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { MEETING_TYPES, type MeetingType, type Meeting } from './events';

export class RecordMeeting implements Meeting {
  @Is(ref) ref!: string;
  @Is(choice(...MEETING_TYPES)) type!: MeetingType;
  @Is(label) title!: string;
  @Is(day) heldOn!: PlainDate;
  @Is(label, { optional: true }) place?: string;
  @Is(listOf(ref), { optional: true }) organisationsPresent?: string[];
  @Is(wholeNumber(0, 100_000), { optional: true }) peoplePresent?: number;
  @Is(freeText, { optional: true }) summary?: string;
}
