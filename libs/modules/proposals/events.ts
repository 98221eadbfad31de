import type { Pence } from '#kernel/pence';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';

/** An idea of an organisation that answers the needs of one school or of several. */
export interface Proposal {
  readonly round: string;
  readonly organisation: string;
  readonly schools?: readonly string[];
  readonly priorities?: readonly string[];
  readonly title: string;
  readonly artForm?: string;
  readonly costPence?: Pence;
  readonly submittedOn: PlainDate;
}

export const proposal = recordKind<'proposal', Proposal>({
  kind: 'proposal',
  title: 'proposal',
  happenedOn: 'submittedOn',
  cites: { organisation: 'organisation', schools: { kind: 'organisation', only: 'school' } },
  parts: { schools: 'asked' },
  freeText: [],
});

export type ProposalEvent = RecordEvent<'proposal', Proposal>;
