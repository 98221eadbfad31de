import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';

export const LEARNING_TYPES = ['cpd', 'mentoring-training', 'artsmark-development-day', 'collaborative-learning', 'networking'] as const;
export type LearningType = (typeof LEARNING_TYPES)[number];

/** CPD and its relatives: an occasion at which adults learn. */
export interface LearningSession {
  readonly type: LearningType;
  readonly title: string;
  readonly heldOn: PlainDate;
  readonly hours?: number;
  readonly provider?: string;
  readonly audience?: string;
  readonly place?: string;
}

export const learningSession = recordKind<'learning-session', LearningSession>({
  kind: 'learning-session',
  title: 'learning session',
  happenedOn: 'heldOn',
  cites: { provider: 'organisation' },
  freeText: [],
});

export type LearningSessionEvent = RecordEvent<'learning-session', LearningSession>;
export const learningSessionEvents = recordEvents(learningSession);

export const ATTENDANCE_ROLES = ['teacher', 'cultural-staff', 'other'] as const;
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number];

/** How many people of an organisation came to a learning session, in one role. */
export interface Attendance {
  readonly session: string;
  readonly organisation: string;
  readonly role: AttendanceRole;
  readonly people: number;
}

export const attendance = recordKind<'attendance', Attendance>({
  kind: 'attendance',
  title: 'attendance',
  cites: { session: 'learning-session', organisation: 'organisation' },
  belongsTo: ['session'],
  freeText: [],
});

export type AttendanceEvent = RecordEvent<'attendance', Attendance>;
export const attendanceEvents = recordEvents(attendance);
