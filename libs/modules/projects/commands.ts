import type { Changes } from '#kernel/record';
import { ageBand, day, freeText, label, pence, ref, wholeNumber } from '#kernel/fields';
import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import { ChangesTo, Correct, TakeBack, Withdraw } from '#platform/record-commands';
import { type Project, type Participation } from './events';

export class RecordProject implements Project {
  @Is(ref) ref!: string;
  @Is(ref) partnership!: string;
  @Is(label) title!: string;
  @Is(day, { optional: true }) startedOn?: PlainDate;
  @Is(day, { optional: true }) deliveredOn?: PlainDate;
  @Is(pence, { optional: true, column: 'budget_gbp' }) budgetPence?: Pence;
  @Is(freeText, { optional: true }) aims?: string;
}
export class CorrectProject extends Correct {
  @ChangesTo(RecordProject) changes!: Changes<Project>;
}
export class WithdrawProject extends Withdraw {}
export class TakeBackProjectCorrection extends TakeBack {}

export interface ProjectCommands {
  'record-project': RecordProject;
  'correct-project': CorrectProject;
  'withdraw-project': WithdrawProject;
  'take-back-project-correction': TakeBackProjectCorrection;
}

export class RecordParticipation implements Participation {
  @Is(ref) ref!: string;
  @Is(ref) project!: string;
  @Is(day) heldOn!: PlainDate;
  @Is(ageBand, { optional: true }) ageBand?: string;
  @Is(wholeNumber(0, 100_000)) youngPeople!: number;
  @Is(wholeNumber(0, 100_000), { optional: true }) ofWhomSend?: number;
  @Is(wholeNumber(0, 100_000), { optional: true }) ofWhomPupilPremium?: number;
}
export class CorrectParticipation extends Correct {
  @ChangesTo(RecordParticipation) changes!: Changes<Participation>;
}
export class WithdrawParticipation extends Withdraw {}
export class TakeBackParticipationCorrection extends TakeBack {}

export interface ParticipationCommands {
  'record-participation': RecordParticipation;
  'correct-participation': CorrectParticipation;
  'withdraw-participation': WithdrawParticipation;
  'take-back-participation-correction': TakeBackParticipationCorrection;
}
