import type { Changes } from '#kernel/record';
import { choice, day, label, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { ORGANISATION_KINDS, type OrganisationKind, type Organisation } from './events';

export class RecordOrganisation implements Organisation {
  @Is(ref) ref!: string;
  @Is(label) name!: string;
  @Is(choice(...ORGANISATION_KINDS)) kind!: OrganisationKind;
  @Is(label, { optional: true }) type?: string;
  @Is(label, { optional: true }) urn?: string;
  @Is(label, { optional: true }) postcode?: string;
  @Is(label, { optional: true }) localAuthority?: string;
  @Is(day, { optional: true }) joinedOn?: PlainDate;
}
export class CorrectOrganisation extends Correct {
  @ChangesTo(RecordOrganisation) changes!: Changes<Organisation>;
}
export class WithdrawOrganisation extends Withdraw {}
export class TakeBackOrganisationCorrection extends TakeBack {}

export interface OrganisationCommands {
  'record-organisation': RecordOrganisation;
  'correct-organisation': CorrectOrganisation;
  'withdraw-organisation': WithdrawOrganisation;
  'take-back-organisation-correction': TakeBackOrganisationCorrection;
}
