import { day, label, listOf, pence, ref, round } from '#kernel/fields';
import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { Proposal } from './events';

export class RecordProposal implements Proposal {
  @Is(ref) ref!: string;
  @Is(round) round!: string;
  @Is(ref) organisation!: string;
  @Is(listOf(ref), { optional: true }) schools?: string[];
  @Is(listOf(label), { optional: true }) priorities?: string[];
  @Is(label) title!: string;
  @Is(label, { optional: true }) artForm?: string;
  @Is(pence, { optional: true, column: 'cost_gbp' }) costPence?: Pence;
  @Is(day) submittedOn!: PlainDate;
}
