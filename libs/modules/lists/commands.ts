import { choice, day, label, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { LISTS, type ListEntry, type ListName } from './events';

export class RecordListEntry implements ListEntry {
  @Is(ref) ref!: string;
  @Is(choice(...LISTS)) list!: ListName;
  @Is(label, { says: 'The word as it is offered.' }) value!: string;
  @Is(day, { optional: true, says: 'The first day on which it is offered; without one, always.' }) since?: PlainDate;
  @Is(day, { optional: true, says: 'The last day on which it is offered.' }) until?: PlainDate;
}
