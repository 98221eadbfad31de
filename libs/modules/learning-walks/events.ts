import type { PlainDate } from '#kernel/plain-date';
import { recordEvents, recordKind, type RecordEvent } from '#kernel/record';

/** A visit to a school (or another host) to see how creative work is done there. */
export interface LearningWalk {
  readonly host: string;
  readonly walkedOn: PlainDate;
  readonly focus?: string;
  readonly visitors?: readonly string[];
}

export const learningWalk = recordKind<'learning-walk', LearningWalk>({
  kind: 'learning-walk',
  title: 'learning walk',
  happenedOn: 'walkedOn',
  cites: { host: 'organisation', visitors: 'organisation' },
  calledBy: ['host'],
  parts: { visitors: 'visitor' },
  freeText: [],
});

export type LearningWalkEvent = RecordEvent<'learning-walk', LearningWalk>;
export const learningWalkEvents = recordEvents(learningWalk);
