import { choice, day, label, number, ref, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { LEARNING_TYPES, type LearningType, type LearningSession, ATTENDANCE_ROLES, type AttendanceRole, type Attendance } from './events';

export class RecordLearningSession implements LearningSession {
  @Is(ref) ref!: string;
  @Is(choice(...LEARNING_TYPES)) type!: LearningType;
  @Is(label) title!: string;
  @Is(day) heldOn!: PlainDate;
  @Is(number(0, 1_000), { optional: true }) hours?: number;
  @Is(ref, { optional: true }) provider?: string;
  @Is(label, { optional: true }) audience?: string;
  @Is(label, { optional: true }) place?: string;
}

export class RecordAttendance implements Attendance {
  @Is(ref) ref!: string;
  @Is(ref) session!: string;
  @Is(ref) organisation!: string;
  @Is(choice(...ATTENDANCE_ROLES)) role!: AttendanceRole;
  @Is(wholeNumber(0, 100_000)) people!: number;
}
