import { day, freeText, label, ref } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { RegisterDismissal } from './events';

export class RecordRegisterDismissal implements RegisterDismissal {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The member that the register tells something of.' }) organisation!: string;
  @Is(label, { says: 'What is set aside, as the suggestion words it.' }) says!: string;
  @Is(day) dismissedOn!: PlainDate;
  @Is(freeText, { says: 'Why the record stays as it is.' }) because!: string;
}
