import { choice, day, freeText, label, listOf, ref, webAddress } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import {
  ORGANISATION_CHANGES,
  ORGANISATION_KINDS,
  SCHOOL_PHASES,
  type Organisation,
  type OrganisationChange,
  type OrganisationChanges,
  type OrganisationKind,
  type OrganisationMerge,
  type SchoolPhase,
} from './events';

export class RecordOrganisation implements Organisation {
  @Is(ref) ref!: string;
  @Is(label) name!: string;
  @Is(choice(...ORGANISATION_KINDS)) kind!: OrganisationKind;
  @Is(label, { optional: true, says: 'Such as primary school, museum, theatre or music hub.' }) type?: string;
  @Is(label, { optional: true, says: 'The school’s number in the register of the Department for Education.' }) urn?: string;
  @Is(label, { optional: true }) postcode?: string;
  @Is(label, { optional: true }) localAuthority?: string;
  @Is(day, { optional: true, says: 'The day it joined the partnership; without one it was always a member.' }) joinedOn?: PlainDate;
  @Is(choice(...SCHOOL_PHASES), { optional: true, says: 'For schools and colleges: the ages they teach.' }) phase?: SchoolPhase;
  @Is(listOf(label), { optional: true, says: 'The art forms it works in.' }) artForms?: string[];
  @Is(label, { optional: true, says: 'The town, ward or district, as your own list of places names it.' }) place?: string;
  @Is(webAddress, { optional: true, says: 'The address of its website.' }) website?: string;
}

export class RecordOrganisationChange implements OrganisationChange {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The organisation that changed.' }) organisation!: string;
  @Is(choice(...ORGANISATION_CHANGES)) what!: OrganisationChanges;
  @Is(day, { says: 'The day it happened, or from which it holds.' }) happenedOn!: PlainDate;
  @Is(label, { optional: true, says: 'If it was renamed: its name from that day.' }) newName?: string;
  @Is(ref, { optional: true, says: 'If it closed or became another: who carries on its work.' }) successor?: string;
  @Is(freeText, { optional: true }) because?: string;
}

export class RecordOrganisationMerge implements OrganisationMerge {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The organisation that was entered a second time.' }) duplicate!: string;
  @Is(ref, { says: 'The one it really is, which keeps its name and takes over the history.' }) into!: string;
  @Is(freeText, { optional: true, says: 'How you know that both are the same.' }) note?: string;
}
