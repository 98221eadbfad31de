import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';

export const MEETING_TYPES = ['all-partners', 'steering-group', 'workshop', 'focus-group', 'networking', 'other'] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

/** A meeting of any kind, with the organisations that were there. */
export interface Meeting {
  readonly type: MeetingType;
  readonly title: string;
  readonly heldOn: PlainDate;
  readonly place?: string;
  readonly organisationsPresent?: readonly string[];
  readonly peoplePresent?: number;
  readonly summary?: string;
}

export const meeting = recordKind<'meeting', Meeting>({
  kind: 'meeting',
  title: 'meeting',
  happenedOn: 'heldOn',
  cites: { organisationsPresent: 'organisation' },
  parts: { organisationsPresent: 'present' },
  freeText: ['summary'],
});

export type MeetingEvent = RecordEvent<'meeting', Meeting>;
export const meetingEvents = recordEvents(meeting);
