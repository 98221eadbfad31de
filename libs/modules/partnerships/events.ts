import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { neededWhen, notBefore, oneOf } from '#kernel/record-checks';

export const PARTNERSHIP_KINDS = ['school-cultural', 'cultural-cultural', 'multi-partner'] as const;
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];

/** What a partnership may have come from; a round is a label and no record. */
export const PARTNERSHIP_SOURCES = ['meeting', 'introduction', 'proposal', 'learning-session', 'partnership'] as const;

/**
 * Organisations that agreed to work together, or are about to: a school with a cultural organisation, cultural organisations,
 * or many. While it is only proposed it has no day of agreement, and counts in no figure.
 */
export interface Partnership {
  readonly round?: string;
  readonly kind: PartnershipKind;
  readonly members: readonly string[];
  readonly title: string;
  readonly agreedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  readonly endReason?: string;
  readonly proposedOn?: PlainDate;
  readonly cameFrom?: string;
}

export const partnership = recordKind<'partnership', Partnership>({
  kind: 'partnership',
  title: 'partnership',
  happenedOn: 'agreedOn',
  plannedOn: 'proposedOn',
  cites: { members: 'organisation', cameFrom: { tagged: PARTNERSHIP_SOURCES } },
  typedBy: 'kind',
  parts: { members: 'member' },
  freeText: ['endReason'],
  check: notBefore<Partnership>('endedOn', 'agreedOn', 'The end'),
  always: oneOf<Partnership>('agreedOn', 'proposedOn', 'a date such as 2014-10-14; while it is only proposed, the day on which it was'),
});

export type PartnershipEvent = RecordEvent<'partnership', Partnership>;

export const PARTNERSHIP_CHANGES = ['introduced', 'paused', 'resumed', 'renewed', 'ended', 'partner-joined', 'partner-left', 'kind-changed'] as const;
export type PartnershipChanges = (typeof PARTNERSHIP_CHANGES)[number];

/** What became of a partnership on a day. In which state it is on a day follows from all of them, by their own days. */
export interface PartnershipChange {
  readonly partnership: string;
  readonly what: PartnershipChanges;
  readonly happenedOn: PlainDate;
  readonly organisation?: string;
  readonly kind?: PartnershipKind;
  readonly until?: PlainDate;
  readonly because?: string;
  readonly learned?: string;
}

export const partnershipChange = recordKind<'partnership-change', PartnershipChange>({
  kind: 'partnership-change',
  title: 'change of a partnership',
  happenedOn: 'happenedOn',
  cites: { partnership: 'partnership', organisation: 'organisation' },
  belongsTo: ['partnership'],
  typedBy: 'what',
  freeText: ['because', 'learned'],
  check: (change) => [
    ...neededWhen<PartnershipChange>('organisation', 'what', ['partner-joined', 'partner-left'], 'the ref of the partner')(change),
    ...neededWhen<PartnershipChange>('kind', 'what', ['kind-changed'], `one of: ${PARTNERSHIP_KINDS.join(', ')}`)(change),
    ...notBefore<PartnershipChange>('until', 'happenedOn', 'The end')(change),
  ],
});

export type PartnershipChangeEvent = RecordEvent<'partnership-change', PartnershipChange>;

/** “How is it going?”, asked of a partnership or of one of its partners. */
export interface CheckIn {
  readonly partnership: string;
  readonly organisation?: string;
  readonly askedOn: PlainDate;
  /** From 1 (badly) to 5 (very well). */
  readonly going: number;
  readonly words?: string;
}

export const checkIn = recordKind<'check-in', CheckIn>({
  kind: 'check-in',
  title: 'check-in',
  happenedOn: 'askedOn',
  cites: { partnership: 'partnership', organisation: 'organisation' },
  belongsTo: ['partnership'],
  freeText: ['words'],
});

export type CheckInEvent = RecordEvent<'check-in', CheckIn>;
