import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';

/** A school and an organisation were introduced to each other. */
export interface Introduction {
  readonly round?: string;
  readonly proposal?: string;
  readonly school: string;
  readonly organisation: string;
  readonly introducedOn: PlainDate;
  readonly note?: string;
}

export const introduction = recordKind<'introduction', Introduction>({
  kind: 'introduction',
  title: 'introduction',
  happenedOn: 'introducedOn',
  cites: { proposal: 'proposal', school: { kind: 'organisation', only: 'school' }, organisation: 'organisation' },
  calledBy: ['school', 'organisation'],
  freeText: ['note'],
});

export type IntroductionEvent = RecordEvent<'introduction', Introduction>;
