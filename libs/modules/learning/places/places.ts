import type { PlainDate } from '#kernel/plain-date';
import type { Booking } from './events';

export interface Booked {
  readonly ref: string;
  readonly values: Booking;
  /** Position in the log: which of two bookings of one day came first. */
  readonly recorded: number;
}
/** What a booking has on a day: places for some of its people, and others that wait. Both are 0 where it was cancelled. */
export interface Places {
  readonly ref: string;
  readonly places: number;
  readonly waiting: number;
  readonly cancelled: boolean;
}

/**
 * Who has a place and who waits, on a day: whoever booked first has places first, and a large booking may have some of its
 * people waiting. A cancelled booking gives its places to those who wait. Without a capacity, nobody waits.
 */
export function placesOn(bookings: readonly Booked[], capacity: number | undefined, on: PlainDate): Places[] {
  const made = bookings.filter(({ values }) => values.bookedOn <= on);
  const inOrder = made.toSorted((a, b) => a.values.bookedOn.localeCompare(b.values.bookedOn) || a.recorded - b.recorded);
  let left = capacity ?? Infinity;
  return inOrder.map(({ ref, values: { people, cancelledOn } }) => {
    if (cancelledOn !== undefined && cancelledOn <= on) return { ref, places: 0, waiting: 0, cancelled: true };
    const places = Math.min(people, left);
    left -= places;
    return { ref, places, waiting: people - places, cancelled: false };
  });
}
