import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { neededWhen, notTheSame } from '#kernel/record-checks';

export const ORGANISATION_KINDS = ['school', 'cultural', 'council', 'university', 'funder', 'company', 'community'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const SCHOOL_PHASES = ['early-years', 'primary', 'middle', 'secondary', 'all-through', 'post-16'] as const;
export type SchoolPhase = (typeof SCHOOL_PHASES)[number];

/** A school, a cultural organisation or another member of the LCEP. Without a day of joining it was always a member. */
export interface Organisation {
  /** The name it was recorded under; what it was called later is an `OrganisationChange`. */
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly type?: string;
  readonly phase?: SchoolPhase;
  readonly artForms?: readonly string[];
  readonly place?: string;
  readonly website?: string;
  readonly urn?: string;
  readonly postcode?: string;
  readonly localAuthority?: string;
  readonly joinedOn?: PlainDate;
}

export const organisation = recordKind<'organisation', Organisation>({
  kind: 'organisation',
  title: 'organisation',
  happenedOn: 'joinedOn',
  cites: {},
  freeText: [],
});

export type OrganisationEvent = RecordEvent<'organisation', Organisation>;

export const ORGANISATION_CHANGES = ['renamed', 'left', 'rejoined', 'closed', 'became-another'] as const;
export type OrganisationChanges = (typeof ORGANISATION_CHANGES)[number];

/** What became of an organisation on a day: another name, leaving and coming back, closing, going on as another. */
export interface OrganisationChange {
  readonly organisation: string;
  readonly what: OrganisationChanges;
  readonly happenedOn: PlainDate;
  readonly newName?: string;
  /** Who carries on its work, where it closed or became another. */
  readonly successor?: string;
  readonly because?: string;
}

export const organisationChange = recordKind<'organisation-change', OrganisationChange>({
  kind: 'organisation-change',
  title: 'change of an organisation',
  happenedOn: 'happenedOn',
  cites: { organisation: 'organisation', successor: 'organisation' },
  calledBy: ['organisation'],
  typedBy: 'what',
  freeText: ['because'],
  check: (change) => [
    ...neededWhen<OrganisationChange>('newName', 'what', ['renamed'], 'the name it has from that day')(change),
    ...neededWhen<OrganisationChange>('successor', 'what', ['became-another'], 'the ref of the organisation it became')(change),
    ...notTheSame<OrganisationChange>('successor', 'organisation', 'another organisation than the one that changed')(change),
  ],
});

export type OrganisationChangeEvent = RecordEvent<'organisation-change', OrganisationChange>;

/** Two records are of one organisation: everything of the duplicate belongs to the other. Its withdrawal is the way back. */
export interface OrganisationMerge {
  readonly duplicate: string;
  readonly into: string;
  readonly note?: string;
}

export const organisationMerge = recordKind<'organisation-merge', OrganisationMerge>({
  kind: 'organisation-merge',
  title: 'merge of two organisations',
  cites: { duplicate: 'organisation', into: 'organisation' },
  calledBy: ['duplicate', 'into'],
  freeText: ['note'],
  check: notTheSame<OrganisationMerge>('into', 'duplicate', 'another organisation than the duplicate'),
});

export type OrganisationMergeEvent = RecordEvent<'organisation-merge', OrganisationMerge>;

/**
 * Which of the records of one organisation is kept: the one that was merged into no other. Merges may contradict each other
 * (two into each other, one into two); then it is the first of those left, or of all, by ref.
 */
export function keptOf(refs: readonly string[], merges: Iterable<OrganisationMerge>): string {
  const gone = new Set<string>();
  for (const { duplicate, into } of merges) if (duplicate !== into) gone.add(duplicate);
  const sorted = [...refs].sort();
  return sorted.find((ref) => !gone.has(ref)) ?? sorted[0]!;
}
