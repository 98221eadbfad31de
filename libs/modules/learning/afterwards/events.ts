import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';
import { notBefore } from '#kernel/record-checks';
import type { AttendanceRole } from '../events';

/** What one person who came said of a learning session: a mark from 1 (poor) to 5 (very good), and words. */
export interface SessionFeedback {
  readonly session: string;
  readonly organisation?: string;
  readonly givenOn: PlainDate;
  readonly role?: AttendanceRole;
  readonly score: number;
  readonly words?: string;
}

export const sessionFeedback = recordKind<'session-feedback', SessionFeedback>({
  kind: 'session-feedback',
  title: 'feedback on a session',
  happenedOn: 'givenOn',
  cites: { session: 'learning-session', organisation: 'organisation' },
  belongsTo: ['session'],
  parts: { organisation: 'gave feedback' },
  freeText: ['words'],
});

/** What became of a learning session at an organisation, asked some months later. */
export interface FollowUp {
  readonly session: string;
  readonly organisation: string;
  readonly askedOn: PlainDate;
  readonly answeredOn?: PlainDate;
  readonly whatChanged?: string;
  readonly stillUsing?: boolean;
}

export const followUp = recordKind<'follow-up', FollowUp>({
  kind: 'follow-up',
  title: 'follow-up',
  happenedOn: 'askedOn',
  cites: { session: 'learning-session', organisation: 'organisation' },
  belongsTo: ['session'],
  parts: { organisation: 'asked later' },
  freeText: ['whatChanged'],
  check: notBefore<FollowUp>('answeredOn', 'askedOn', 'The answer'),
});
