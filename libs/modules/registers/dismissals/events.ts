import type { PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind } from '#kernel/record-kind';

/** The backbone read what a register says of a member, and leaves its own record as it is. It holds until the register says something else. */
export interface RegisterDismissal {
  readonly organisation: string;
  /** What was told, as the suggestion that is set aside words it for itself: `gias-schools: called New Name`. */
  readonly says: string;
  readonly dismissedOn: PlainDate;
  readonly because: string;
}

export const registerDismissal = recordKind<'register-dismissal', RegisterDismissal>({
  kind: 'register-dismissal',
  title: 'suggestion of a register that was set aside',
  happenedOn: 'dismissedOn',
  cites: { organisation: 'organisation' },
  calledBy: ['says'],
  freeText: ['because'],
});

export type RegisterDismissalEvent = RecordEvent<'register-dismissal', RegisterDismissal>;
