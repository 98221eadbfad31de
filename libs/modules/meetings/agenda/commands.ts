import { freeText, label, ref, timeOfDay, wholeNumber } from '#kernel/fields';
import { Is } from '#platform/fields';
import type { AgendaItem, DiscussionNote } from './events';

export class RecordAgendaItem implements AgendaItem {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The meeting.' }) meeting!: string;
  @Is(wholeNumber(1, 1_000), { says: 'Its place on the agenda, counted from 1.' }) order!: number;
  @Is(label) title!: string;
  @Is(label, { optional: true, says: 'The title of the paper for it.' }) paper?: string;
  @Is(timeOfDay, { optional: true, says: 'When it starts.' }) startsAt?: string;
  @Is(wholeNumber(0, 1_440), { optional: true, says: 'How many minutes are planned for it.' }) minutesPlanned?: number;
  @Is(ref, { optional: true, says: 'The organisation that leads it.' }) ledBy?: string;
  @Is(freeText, { optional: true, says: 'What was said.' }) notes?: string;
}

export class RecordDiscussionNote implements DiscussionNote {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The meeting.' }) meeting!: string;
  @Is(ref, { optional: true, says: 'The agenda item it was about.' }) agendaItem?: string;
  @Is(label, { optional: true, says: 'The small group or table that said it.' }) smallGroup?: string;
  @Is(freeText, { says: 'What was said.' }) text!: string;
}
