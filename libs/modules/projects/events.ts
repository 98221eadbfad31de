import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { neededWith, notBefore, notMoreThan, oneOf } from '#kernel/record-checks';

/** What a partnership does together, from its start to its delivery. */
export interface Project {
  readonly partnership: string;
  readonly title: string;
  readonly startedOn?: PlainDate;
  readonly deliveredOn?: PlainDate;
  readonly budgetPence?: Pence;
  readonly aims?: string;
  readonly artForms?: readonly string[];
  readonly yearGroups?: readonly string[];
}

export const project = recordKind<'project', Project>({
  kind: 'project',
  title: 'project',
  happenedOn: 'startedOn',
  cites: { partnership: 'partnership' },
  freeText: ['aims'],
  check: notBefore<Project>('deliveredOn', 'startedOn', 'The delivery'),
});

export type ProjectEvent = RecordEvent<'project', Project>;

/** An occasion of a project, planned, held or cancelled. */
export interface ProjectSession {
  readonly project: string;
  readonly title: string;
  readonly plannedOn?: PlainDate;
  readonly heldOn?: PlainDate;
  readonly cancelledOn?: PlainDate;
  readonly cancelReason?: string;
  readonly hours?: number;
  readonly place?: string;
}

export const projectSession = recordKind<'project-session', ProjectSession>({
  kind: 'project-session',
  title: 'session of a project',
  happenedOn: 'heldOn',
  plannedOn: 'plannedOn',
  cancelledOn: 'cancelledOn',
  gathers: true,
  cites: { project: 'project' },
  belongsTo: ['project'],
  freeText: ['cancelReason'],
  check: neededWith<ProjectSession>('cancelledOn', 'cancelReason', 'the day it was cancelled, since there is a reason'),
  always: oneOf<ProjectSession>('plannedOn', 'heldOn', 'a date such as 2014-10-14; if it was held without a plan, the day on which it was'),
});

export type ProjectSessionEvent = RecordEvent<'project-session', ProjectSession>;

/** What a project costs, or part of it, and who pays. */
export interface BudgetLine {
  readonly project: string;
  readonly what: string;
  readonly amountPence: Pence;
  readonly paidBy?: string;
  readonly secured?: boolean;
  readonly agreedOn?: PlainDate;
}

export const budgetLine = recordKind<'budget-line', BudgetLine>({
  kind: 'budget-line',
  title: 'budget line',
  happenedOn: 'agreedOn',
  cites: { project: 'project', paidBy: 'organisation' },
  belongsTo: ['project'],
  calledBy: ['what'],
  parts: { paidBy: 'funder' },
  freeText: [],
});

export type BudgetLineEvent = RecordEvent<'budget-line', BudgetLine>;

/** Young people who were new to a project on a day, of one age band. */
export interface Participation {
  readonly project: string;
  readonly heldOn: PlainDate;
  readonly ageBand?: string;
  readonly youngPeople: number;
  readonly ofWhomSend?: number;
  readonly ofWhomPupilPremium?: number;
  /** Young people who had been counted before and came again: in no figure, since they are counted already. */
  readonly returning?: number;
}

export const participation = recordKind<'participation', Participation>({
  kind: 'participation',
  title: 'participation',
  happenedOn: 'heldOn',
  cites: { project: 'project' },
  belongsTo: ['project'],
  freeText: [],
  check: (values) => [...notMoreThan<Participation>('ofWhomSend', 'youngPeople')(values), ...notMoreThan<Participation>('ofWhomPupilPremium', 'youngPeople')(values)],
});

export type ParticipationEvent = RecordEvent<'participation', Participation>;
