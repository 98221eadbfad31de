import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';

export const EVIDENCE_METHODS = ['survey', 'focus-group', 'interview', 'observation', 'numbers'] as const;
export type EvidenceMethod = (typeof EVIDENCE_METHODS)[number];

export const SPEAKERS = ['school', 'cultural', 'young-person', 'other'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What evidence can be about, and what it can support. A round is a label and no record. */
export const EVIDENCE_ABOUT = ['project', 'partnership', 'meeting', 'learning-session', 'learning-walk'] as const;
export const EVIDENCE_SUPPORTS = [...EVIDENCE_ABOUT, 'need', 'proposal'] as const;

/** What somebody said or counted about a round or a project, and whether it may be quoted. */
export interface Evidence {
  readonly about: string;
  readonly method: EvidenceMethod;
  readonly collectedOn: PlainDate;
  readonly saidBy?: Speaker;
  readonly quote?: string;
  readonly consent?: boolean;
  readonly theme?: string;
  /** What it speaks for, beside what it is about. */
  readonly supports?: readonly string[];
}

export const evidence = recordKind<'evidence', Evidence>({
  kind: 'evidence',
  title: 'piece of evidence',
  happenedOn: 'collectedOn',
  cites: { about: { tagged: EVIDENCE_ABOUT }, supports: { tagged: EVIDENCE_SUPPORTS } },
  calledBy: ['about'],
  freeText: ['quote'],
});

export type EvidenceEvent = RecordEvent<'evidence', Evidence>;
