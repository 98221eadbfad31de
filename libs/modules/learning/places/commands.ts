import { day, ref, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Is } from '#platform/fields';
import type { Booking } from './events';

export class RecordBooking implements Booking {
  @Is(ref) ref!: string;
  @Is(ref, { says: 'The learning session.' }) session!: string;
  @Is(ref, { says: 'The organisation that booked.' }) organisation!: string;
  @Is(wholeNumber(1, 100_000), { says: 'For how many people.' }) people!: number;
  @Is(day, { says: 'The day it was booked: earlier bookings come first.' }) bookedOn!: PlainDate;
  @Is(day, { optional: true, says: 'The day the booking was cancelled.' }) cancelledOn?: PlainDate;
}
