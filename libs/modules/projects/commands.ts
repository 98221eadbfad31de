import { ageBand, day, freeText, label, listOf, number, pence, ref, wholeNumber, yesNo } from '#kernel/fields';
import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { BudgetLine, Participation, Project, ProjectSession } from './events';

export class RecordProject implements Project {
  @Is(ref) ref!: string;
  @Is(ref) partnership!: string;
  @Is(label) title!: string;
  @Is(day, { optional: true }) startedOn?: PlainDate;
  @Is(day, { optional: true }) deliveredOn?: PlainDate;
  @Is(pence, { optional: true, column: 'budget_gbp' }) budgetPence?: Pence;
  @Is(freeText, { optional: true }) aims?: string;
  @Is(listOf(label), { optional: true }) artForms?: string[];
  @Is(listOf(label), { optional: true, says: 'The year groups it is for, such as Y5.' }) yearGroups?: string[];
}

export class RecordProjectSession implements ProjectSession {
  @Is(ref) ref!: string;
  @Is(ref) project!: string;
  @Is(label) title!: string;
  @Is(day, { optional: true, says: 'The day it is planned for; move it by a correction.' }) plannedOn?: PlainDate;
  @Is(day, { optional: true, says: 'The day it was held.' }) heldOn?: PlainDate;
  @Is(day, { optional: true, says: 'The day it was called off, if it was.' }) cancelledOn?: PlainDate;
  @Is(freeText, { optional: true }) cancelReason?: string;
  @Is(number(0, 100), { optional: true, says: 'How long it lasts.' }) hours?: number;
  @Is(label, { optional: true }) place?: string;
}

export class RecordBudgetLine implements BudgetLine {
  @Is(ref) ref!: string;
  @Is(ref) project!: string;
  @Is(label, { says: 'What the money is for, such as artists’ fees or the coach.' }) what!: string;
  @Is(pence, { column: 'amount_gbp' }) amountPence!: Pence;
  @Is(ref, { optional: true, says: 'The organisation that pays.' }) paidBy?: string;
  @Is(yesNo, { optional: true, says: 'Whether the money is promised.' }) secured?: boolean;
  @Is(day, { optional: true, says: 'The day it was agreed.' }) agreedOn?: PlainDate;
}

export class RecordParticipation implements Participation {
  @Is(ref) ref!: string;
  @Is(ref) project!: string;
  @Is(day) heldOn!: PlainDate;
  @Is(ageBand, { optional: true }) ageBand?: string;
  @Is(wholeNumber(0, 100_000), { says: 'Young people who were new to the project that day.' }) youngPeople!: number;
  @Is(wholeNumber(0, 100_000), { optional: true }) ofWhomSend?: number;
  @Is(wholeNumber(0, 100_000), { optional: true }) ofWhomPupilPremium?: number;
  @Is(wholeNumber(0, 100_000), { optional: true, says: 'Young people who had been before and came again.' }) returning?: number;
}
