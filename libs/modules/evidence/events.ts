import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';

export const EVIDENCE_METHODS = ['survey', 'focus-group', 'interview', 'observation', 'numbers'] as const;
export type EvidenceMethod = (typeof EVIDENCE_METHODS)[number];

export const SPEAKERS = ['school', 'cultural', 'young-person', 'other'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What somebody said or counted about a round or a project, and whether it may be quoted. */
export interface Evidence {
  readonly about: string;
  readonly method: EvidenceMethod;
  readonly collectedOn: PlainDate;
  readonly saidBy?: Speaker;
  readonly quote?: string;
  readonly consent?: boolean;
}

export const evidence = recordKind<'evidence', Evidence>({
  kind: 'evidence',
  title: 'piece of evidence',
  happenedOn: 'collectedOn',
  cites: { about: { tagged: ['project', 'partnership', 'meeting', 'learning-session', 'learning-walk'] } },
  calledBy: ['about'],
  freeText: ['quote'],
});

export type EvidenceEvent = RecordEvent<'evidence', Evidence>;
export const evidenceEvents = recordEvents(evidence);
