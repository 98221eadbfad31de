import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';
import { notBefore } from '#kernel/record-checks';

export const PARTNERSHIP_KINDS = ['school-cultural', 'cultural-cultural', 'multi-partner'] as const;
export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];

/** Organisations that agreed to work together: a school with a cultural organisation, cultural organisations, or many. */
export interface Partnership {
  readonly round?: string;
  readonly kind: PartnershipKind;
  readonly members: readonly string[];
  readonly title: string;
  readonly agreedOn: PlainDate;
  readonly endedOn?: PlainDate;
  readonly endReason?: string;
}

export const partnership = recordKind<'partnership', Partnership>({
  kind: 'partnership',
  title: 'partnership',
  happenedOn: 'agreedOn',
  cites: { members: 'organisation' },
  typedBy: 'kind',
  parts: { members: 'member' },
  freeText: ['endReason'],
  check: notBefore<Partnership>('endedOn', 'agreedOn', 'The end'),
});

export type PartnershipEvent = RecordEvent<'partnership', Partnership>;
export const partnershipEvents = recordEvents(partnership);
