import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';

/** What a school asked for in the needs survey of a round. */
export interface Need {
  readonly round: string;
  readonly school: string;
  readonly submittedOn: PlainDate;
  readonly priorities?: readonly string[];
  readonly yearGroups?: readonly string[];
  readonly note?: string;
}

export const need = recordKind<'need', Need>({
  kind: 'need',
  title: 'need',
  happenedOn: 'submittedOn',
  cites: { school: { kind: 'organisation', only: 'school' } },
  calledBy: ['school'],
  freeText: ['note'],
});
