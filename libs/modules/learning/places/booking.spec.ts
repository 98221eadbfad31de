import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { booking } from './events';

recordSpec(booking, recordDecider(booking), {
  ref: 'booking-001',
  values: {
    session: 'learning-001',
    organisation: 'school-001',
    people: 2,
    bookedOn: day('2014-09-10'),
    cancelledOn: day('2014-09-25'),
  },
  changes: { people: 1 },
});

it.each<[string, Parameters<NonNullable<typeof booking.check>>[0], string[]]>([
  ['cancelled on its day or later', { session: 's', organisation: 'o', people: 1, bookedOn: day('2014-09-10'), cancelledOn: day('2014-09-10') }, []],
  ['never cancelled before it was made', { session: 's', organisation: 'o', people: 1, bookedOn: day('2014-09-10'), cancelledOn: day('2014-09-09') }, ['cancelledOn date.before']],
])('a booking is %s', (_, values, faults) => expect(booking.check?.(values).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
