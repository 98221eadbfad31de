import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { all, endsAfterStart, neededWith } from '#kernel/record-checks';

export const LEARNING_TYPES = ['cpd', 'mentoring-training', 'artsmark-development-day', 'collaborative-learning', 'networking'] as const;
export type LearningType = (typeof LEARNING_TYPES)[number];

/** CPD and its relatives: an occasion at which adults learn. On a day to come it is planned. */
export interface LearningSession {
  readonly type: LearningType;
  readonly title: string;
  readonly series?: string;
  readonly heldOn: PlainDate;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly hours?: number;
  readonly provider?: string;
  readonly outsideProvider?: string;
  readonly askedBy?: readonly string[];
  readonly answers?: readonly string[];
  readonly audience?: string;
  readonly place?: string;
  readonly capacity?: number;
  /** For each place. */
  readonly pricePence?: Pence;
  /** What came in for the session in all. */
  readonly incomePence?: Pence;
  readonly cancelledOn?: PlainDate;
  readonly cancelReason?: string;
}

export const learningSession = recordKind<'learning-session', LearningSession>({
  kind: 'learning-session',
  title: 'learning session',
  happenedOn: 'heldOn',
  cancelledOn: 'cancelledOn',
  gathers: true,
  cites: { provider: 'organisation', askedBy: 'organisation', answers: 'need' },
  parts: { askedBy: 'asked for it' },
  // A provider from outside is often a person who works alone.
  freeText: ['outsideProvider', 'cancelReason'],
  check: all(endsAfterStart, neededWith<LearningSession>('cancelReason', 'cancelledOn', 'why it was cancelled')),
});

export type LearningSessionEvent = RecordEvent<'learning-session', LearningSession>;

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
