import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';
import { all, endsAfterStart, neededWith } from '#kernel/record-checks';

export const MEETING_TYPES = ['all-partners', 'steering-group', 'workshop', 'focus-group', 'networking', 'other'] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

/** A meeting of any kind, with the organisations that were there. On a day to come it is planned. */
export interface Meeting {
  readonly type: MeetingType;
  readonly title: string;
  readonly series?: string;
  readonly heldOn: PlainDate;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly place?: string;
  readonly invited?: readonly string[];
  readonly organisationsPresent?: readonly string[];
  readonly apologies?: readonly string[];
  readonly peoplePresent?: number;
  readonly summary?: string;
  readonly cancelledOn?: PlainDate;
  readonly cancelReason?: string;
}

export const meeting = recordKind<'meeting', Meeting>({
  kind: 'meeting',
  title: 'meeting',
  happenedOn: 'heldOn',
  cancelledOn: 'cancelledOn',
  gathers: true,
  cites: { organisationsPresent: 'organisation', invited: 'organisation', apologies: 'organisation' },
  parts: { organisationsPresent: 'present' },
  freeText: ['summary', 'cancelReason'],
  check: all(endsAfterStart, neededWith<Meeting>('cancelReason', 'cancelledOn', 'why it was cancelled')),
});

/** How many people of an organisation came to a meeting. */
export interface MeetingAttendance {
  readonly meeting: string;
  readonly organisation: string;
  readonly people: number;
}

export const meetingAttendance = recordKind<'meeting-attendance', MeetingAttendance>({
  kind: 'meeting-attendance',
  title: 'attendance at a meeting',
  cites: { meeting: 'meeting', organisation: 'organisation' },
  belongsTo: ['meeting'],
  parts: { organisation: 'present' },
  freeText: [],
});
