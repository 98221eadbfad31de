import { choice, day, freeText, label, listOf, ref, tagged, yesNo } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { EVIDENCE_ABOUT, EVIDENCE_METHODS, EVIDENCE_SUPPORTS, SPEAKERS, type Evidence, type EvidenceMethod, type Speaker } from './events';

export class RecordEvidence implements Evidence {
  @Is(ref) ref!: string;
  @Is(tagged('round', ...EVIDENCE_ABOUT)) about!: string;
  @Is(choice(...EVIDENCE_METHODS)) method!: EvidenceMethod;
  @Is(day) collectedOn!: PlainDate;
  @Is(choice(...SPEAKERS), { optional: true }) saidBy?: Speaker;
  @Is(freeText, { optional: true }) quote?: string;
  @Is(yesNo, { optional: true, says: 'Whether it may be quoted.' }) consent?: boolean;
  @Is(label, { optional: true, says: 'Such as confidence, attendance or enjoyment.' }) theme?: string;
  @Is(listOf(tagged('round', ...EVIDENCE_SUPPORTS)), { optional: true, says: 'What it speaks for, such as need:n-4.' }) supports?: string[];
}
