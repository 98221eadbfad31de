import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';
import { all, endsAfterStart, neededWith, notBoth, oneOf } from '#kernel/record-checks';

/** Whether photographs may be taken and shown: of everybody, of some, of nobody. */
export const PHOTOGRAPHS = ['yes', 'some', 'no'] as const;
export type Photographs = (typeof PHOTOGRAPHS)[number];

/**
 * A visit to a school (or another host) to see how creative work is done there. It is planned for a day until it was walked on
 * one; what was planned may be moved, or cancelled.
 */
export interface LearningWalk {
  readonly host: string;
  readonly plannedOn?: PlainDate;
  readonly movedFrom?: PlainDate;
  readonly moveReason?: string;
  readonly walkedOn?: PlainDate;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly focus?: string;
  readonly visitors?: readonly string[];
  readonly photographs?: Photographs;
  readonly cancelledOn?: PlainDate;
  readonly cancelReason?: string;
}

export const learningWalk = recordKind<'learning-walk', LearningWalk>({
  kind: 'learning-walk',
  title: 'learning walk',
  happenedOn: 'walkedOn',
  plannedOn: 'plannedOn',
  cancelledOn: 'cancelledOn',
  gathers: true,
  cites: { host: 'organisation', visitors: 'organisation' },
  calledBy: ['host'],
  parts: { visitors: 'visitor' },
  freeText: ['moveReason', 'cancelReason'],
  check: all(
    oneOf<LearningWalk>('walkedOn', 'plannedOn', 'the day it took place or is planned for'),
    notBoth<LearningWalk>('cancelledOn', 'walkedOn'),
    neededWith<LearningWalk>('cancelReason', 'cancelledOn', 'why it was cancelled'),
    endsAfterStart,
  ),
});

export type LearningWalkEvent = RecordEvent<'learning-walk', LearningWalk>;

/** One stop on the way: a classroom, a hall, a wall of pictures, and what was seen there. */
export interface WalkStop {
  readonly walk: string;
  readonly order: number;
  readonly place: string;
  readonly observation?: string;
  readonly photographs?: Photographs;
}

export const walkStop = recordKind<'walk-stop', WalkStop>({
  kind: 'walk-stop',
  title: 'stop on a learning walk',
  cites: { walk: 'learning-walk' },
  belongsTo: ['walk'],
  calledBy: ['place'],
  freeText: ['observation'],
});

/** What a visitor took from a walk, and what they will do next. */
export interface WalkReflection {
  readonly walk: string;
  readonly organisation: string;
  readonly reflection?: string;
  readonly next?: string;
  readonly nextBy?: PlainDate;
  readonly nextDoneOn?: PlainDate;
}

export const walkReflection = recordKind<'walk-reflection', WalkReflection>({
  kind: 'walk-reflection',
  title: 'reflection on a learning walk',
  dueOn: 'nextBy',
  settledOn: ['nextDoneOn'],
  cites: { walk: 'learning-walk', organisation: 'organisation' },
  belongsTo: ['walk'],
  parts: { organisation: 'reflected' },
  freeText: ['reflection', 'next'],
  check: oneOf<WalkReflection>('reflection', 'next', 'what they took from it or will do next'),
});
