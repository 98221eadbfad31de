import { choice, day, freeText, label, listOf, ref, round, scale, tagged } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import {
  PARTNERSHIP_CHANGES,
  PARTNERSHIP_KINDS,
  PARTNERSHIP_SOURCES,
  type CheckIn,
  type Partnership,
  type PartnershipChange,
  type PartnershipChanges,
  type PartnershipKind,
} from './events';

export class RecordPartnership implements Partnership {
  @Is(ref) ref!: string;
  @Is(round, { optional: true }) round?: string;
  @Is(choice(...PARTNERSHIP_KINDS)) kind!: PartnershipKind;
  @Is(listOf(ref, 2)) members!: string[];
  @Is(label) title!: string;
  @Is(day, { optional: true, says: 'The day it was agreed. Leave it empty only while it is proposed and not agreed yet.' }) agreedOn?: PlainDate;
  @Is(day, { optional: true }) endedOn?: PlainDate;
  @Is(freeText, { optional: true }) endReason?: string;
  @Is(day, { optional: true, says: 'The day it was proposed. It counts in the figures once it is agreed.' }) proposedOn?: PlainDate;
  @Is(tagged('round', ...PARTNERSHIP_SOURCES), { optional: true, says: 'What it came from, such as meeting:m-12 or introduction:i-3.' }) cameFrom?: string;
}

export class RecordPartnershipChange implements PartnershipChange {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The partnership that changed.' }) partnership!: string;
  @Is(choice(...PARTNERSHIP_CHANGES)) what!: PartnershipChanges;
  @Is(day, { says: 'The day it happened, or from which it holds.' }) happenedOn!: PlainDate;
  @Is(ref, { optional: true, says: 'The partner who joined or left, or on whose word it is.' }) organisation?: string;
  @Is(choice(...PARTNERSHIP_KINDS), { optional: true, says: 'If its kind changed: what it is from that day.' }) kind?: PartnershipKind;
  @Is(day, { optional: true, says: 'How long the pause or the renewal is meant to last.' }) until?: PlainDate;
  @Is(freeText, { optional: true }) because?: string;
  @Is(freeText, { optional: true, says: 'What the partners learned from it.' }) learned?: string;
}

export class RecordCheckIn implements CheckIn {
  @Is(ref) ref!: string;
  @Is(ref) partnership!: string;
  @Is(ref, { optional: true, says: 'Who answered; leave it empty if it is your own view.' }) organisation?: string;
  @Is(day) askedOn!: PlainDate;
  @Is(scale(1, 5), { says: 'How is it going? From 1 (badly) to 5 (very well).' }) going!: number;
  @Is(freeText, { optional: true, says: 'In their own words.' }) words?: string;
}
