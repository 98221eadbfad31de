import { choice, day, freeText, label, listOf, ref, timeOfDay, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { MEETING_TYPES, type Meeting, type MeetingAttendance, type MeetingType } from './events';

export class RecordMeeting implements Meeting {
  @Is(ref) ref!: string;
  @Is(choice(...MEETING_TYPES)) type!: MeetingType;
  @Is(label) title!: string;
  @Is(label, { optional: true, says: 'The series it belongs to, such as “Steering group 2014–15”.' }) series?: string;
  @Is(day, { says: 'The day it was or will be held.' }) heldOn!: PlainDate;
  @Is(timeOfDay, { optional: true, says: 'When it starts, by the clock on the wall.' }) startsAt?: string;
  @Is(timeOfDay, { optional: true, says: 'When it ends.' }) endsAt?: string;
  @Is(label, { optional: true }) place?: string;
  @Is(listOf(ref), { optional: true, says: 'The organisations that were invited.' }) invited?: string[];
  @Is(listOf(ref), { optional: true, says: 'The organisations that came.' }) organisationsPresent?: string[];
  @Is(listOf(ref), { optional: true, says: 'The organisations that sent apologies.' }) apologies?: string[];
  @Is(wholeNumber(0, 100_000), { optional: true, says: 'How many people came in all.' }) peoplePresent?: number;
  @Is(freeText, { optional: true }) summary?: string;
  @Is(day, { optional: true, says: 'The day it was called off.' }) cancelledOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'Why it was called off.' }) cancelReason?: string;
}

export class RecordMeetingAttendance implements MeetingAttendance {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The meeting.' }) meeting!: string;
  @Is(ref, { says: 'The organisation that came.' }) organisation!: string;
  @Is(wholeNumber(0, 100_000), { says: 'How many people came from it.' }) people!: number;
}
