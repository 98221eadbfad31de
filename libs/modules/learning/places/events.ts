import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';
import { notBefore } from '#kernel/record-checks';

/** Places an organisation booked at a learning session. Who has one, and who waits for one, follows from the order of booking. */
export interface Booking {
  readonly session: string;
  readonly organisation: string;
  readonly people: number;
  readonly bookedOn: PlainDate;
  readonly cancelledOn?: PlainDate;
}

export const booking = recordKind<'booking', Booking>({
  kind: 'booking',
  title: 'booking',
  happenedOn: 'bookedOn',
  cancelledOn: 'cancelledOn',
  cites: { session: 'learning-session', organisation: 'organisation' },
  belongsTo: ['session'],
  parts: { organisation: 'booked' },
  freeText: [],
  check: notBefore<Booking>('cancelledOn', 'bookedOn', 'The cancellation'),
});
