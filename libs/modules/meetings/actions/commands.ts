import { day, freeText, label, listOf, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { Action } from './events';

export class RecordAction implements Action {
  @Is(ref) ref!: string;
  @Is(label, { says: 'What is to be done.' }) title!: string;
  @Is(ref, { optional: true, says: 'The meeting that agreed it.' }) meeting?: string;
  @Is(ref, { optional: true, says: 'The agenda item it came from.' }) agendaItem?: string;
  @Is(day, { optional: true, says: 'The day it was agreed; that of its meeting where empty.' }) agreedOn?: PlainDate;
  @Is(ref, { says: 'The organisation that sees to it.' }) owner!: string;
  @Is(listOf(ref), { optional: true, says: 'The organisations that help.' }) helpers?: string[];
  @Is(day, { optional: true, says: 'The day by which it should be done.' }) dueOn?: PlainDate;
  @Is(listOf(ref), { optional: true, says: 'The meetings it was carried over to.' }) carriedTo?: string[];
  @Is(day, { optional: true, says: 'The day it was done.' }) doneOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'What came of it.' }) outcome?: string;
  @Is(day, { optional: true, says: 'The day it was given up.' }) droppedOn?: PlainDate;
  @Is(freeText, { optional: true, says: 'Why it was given up.' }) dropReason?: string;
}
