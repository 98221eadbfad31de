import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';

export const ORGANISATION_KINDS = ['school', 'cultural', 'council', 'university', 'funder', 'company', 'community'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A school, a cultural organisation or another member of the LCEP. Without a day of joining it was always a member. */
export interface Organisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly type?: string;
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
export const organisationEvents = recordEvents(organisation);
