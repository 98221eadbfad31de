import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';
import { notBefore, notMoreThan } from '#kernel/record-checks';

/** What a partnership does together, from its start to its delivery. */
export interface Project {
  readonly partnership: string;
  readonly title: string;
  readonly startedOn?: PlainDate;
  readonly deliveredOn?: PlainDate;
  readonly budgetPence?: Pence;
  readonly aims?: string;
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
export const projectEvents = recordEvents(project);

/** Young people who were new to a project on a day, of one age band. */
export interface Participation {
  readonly project: string;
  readonly heldOn: PlainDate;
  readonly ageBand?: string;
  readonly youngPeople: number;
  readonly ofWhomSend?: number;
  readonly ofWhomPupilPremium?: number;
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
export const participationEvents = recordEvents(participation);
