import { day, freeText, label, ref, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { FeedbackTheme, Minutes, OutsideReport } from './events';

export class RecordMinutes implements Minutes {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The meeting they are of.' }) meeting!: string;
  @Is(freeText, { says: 'The minutes themselves.' }) text!: string;
  @Is(day, { optional: true, says: 'The day they were sent round.' }) circulatedOn?: PlainDate;
  @Is(day, { optional: true, says: 'The day they were approved; until then they are a draft.' }) approvedOn?: PlainDate;
  @Is(ref, { optional: true, says: 'The meeting that approved them.' }) approvedAtMeeting?: string;
}

export class RecordFeedbackTheme implements FeedbackTheme {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The meeting it was about.' }) meeting!: string;
  @Is(label, { says: 'What was said, in a few words.' }) theme!: string;
  @Is(wholeNumber(0, 100_000), { optional: true, says: 'How many people said so.' }) saidBy?: number;
  @Is(freeText, { optional: true, says: 'Some of their words.' }) words?: string;
}

export class RecordOutsideReport implements OutsideReport {
  @Is(ref) ref!: string;
  @Is(label) title!: string;
  @Is(label, { says: 'Who wrote it: a consultant, a university, a council’s team.' }) writtenBy!: string;
  @Is(ref, { optional: true, says: 'The organisation that wrote it, where it is in your list.' }) organisation?: string;
  @Is(day, { optional: true, says: 'The day it was asked for.' }) commissionedOn?: PlainDate;
  @Is(day, { optional: true, says: 'The day it came.' }) receivedOn?: PlainDate;
  @Is(ref, { optional: true, says: 'The meeting it was for.' }) meeting?: string;
  @Is(day, { optional: true, says: 'The day it was sent round.' }) circulatedOn?: PlainDate;
  @Is(freeText, { optional: true }) summary?: string;
}
