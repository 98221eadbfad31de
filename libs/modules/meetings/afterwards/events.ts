import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';
import { all, notBefore } from '#kernel/record-checks';

/** The minutes of a meeting: a draft until the day they were approved, at a later meeting or otherwise. */
export interface Minutes {
  readonly meeting: string;
  readonly text: string;
  readonly circulatedOn?: PlainDate;
  readonly approvedOn?: PlainDate;
  readonly approvedAtMeeting?: string;
}

export const minutes = recordKind<'minutes', Minutes>({
  kind: 'minutes',
  title: 'minutes',
  cites: { meeting: 'meeting', approvedAtMeeting: 'meeting' },
  belongsTo: ['meeting'],
  freeText: ['text'],
  check: notBefore<Minutes>('approvedOn', 'circulatedOn', 'The approval'),
});

/** What many of those who gave feedback on a meeting said, in a few words, and how many they were. */
export interface FeedbackTheme {
  readonly meeting: string;
  readonly theme: string;
  readonly saidBy?: number;
  readonly words?: string;
}

export const feedbackTheme = recordKind<'feedback-theme', FeedbackTheme>({
  kind: 'feedback-theme',
  title: 'feedback theme',
  cites: { meeting: 'meeting' },
  belongsTo: ['meeting'],
  calledBy: ['theme'],
  freeText: ['words'],
});

/** A report that the partnership asked somebody outside it to write. */
export interface OutsideReport {
  readonly title: string;
  readonly writtenBy: string;
  readonly organisation?: string;
  readonly commissionedOn?: PlainDate;
  readonly receivedOn?: PlainDate;
  readonly meeting?: string;
  readonly circulatedOn?: PlainDate;
  readonly summary?: string;
}

export const outsideReport = recordKind<'outside-report', OutsideReport>({
  kind: 'outside-report',
  title: 'report from outside',
  happenedOn: 'receivedOn',
  cites: { organisation: 'organisation', meeting: 'meeting' },
  belongsTo: ['meeting'],
  parts: { organisation: 'wrote it' },
  // Who wrote it is often a person who works alone.
  freeText: ['writtenBy', 'summary'],
  check: all(
    notBefore<OutsideReport>('receivedOn', 'commissionedOn', 'What comes back'),
    notBefore<OutsideReport>('circulatedOn', 'receivedOn', 'Circulating it'),
  ),
});
