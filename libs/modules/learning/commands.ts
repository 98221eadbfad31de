import { choice, day, freeText, label, listOf, number, pence, ref, timeOfDay, wholeNumber } from '#kernel/fields';
import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ATTENDANCE_ROLES, LEARNING_TYPES, type Attendance, type AttendanceRole, type LearningSession, type LearningType } from './events';

export class RecordLearningSession implements LearningSession {
  @Is(ref) ref!: string;
  @Is(choice(...LEARNING_TYPES)) type!: LearningType;
  @Is(label) title!: string;
  @Is(label, { optional: true, says: 'The series it belongs to.' }) series?: string;
  @Is(day, { says: 'The day it was or will be held.' }) heldOn!: PlainDate;
  @Is(timeOfDay, { optional: true, says: 'When it starts, by the clock on the wall.' }) startsAt?: string;
  @Is(timeOfDay, { optional: true, says: 'When it ends.' }) endsAt?: string;
  @Is(number(0, 1_000), { optional: true }) hours?: number;
  @Is(ref, { optional: true, says: 'The organisation that gives it.' }) provider?: string;
  @Is(label, { optional: true, says: 'Who gives it, where it is nobody in your list of organisations.' }) outsideProvider?: string;
  @Is(listOf(ref), { optional: true, says: 'The organisations that asked for it.' }) askedBy?: string[];
  @Is(listOf(ref), { optional: true, says: 'The needs it answers.' }) answers?: string[];
  @Is(label, { optional: true }) audience?: string;
  @Is(label, { optional: true }) place?: string;
  @Is(wholeNumber(0, 100_000), { optional: true, says: 'How many people there is room for.' }) capacity?: number;
  @Is(pence, { optional: true, column: 'price_gbp', says: 'What one place costs, in pence.' }) pricePence?: Pence;
  @Is(pence, { optional: true, column: 'income_gbp', says: 'What came in for it in all, in pence.' }) incomePence?: Pence;
  @Is(day, { optional: true, says: 'The day it was called off.' }) cancelledOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'Why it was called off.' }) cancelReason?: string;
}

export class RecordAttendance implements Attendance {
  @Is(ref) ref!: string;
  @Is(ref) session!: string;
  @Is(ref) organisation!: string;
  @Is(choice(...ATTENDANCE_ROLES)) role!: AttendanceRole;
  @Is(wholeNumber(0, 100_000)) people!: number;
}
