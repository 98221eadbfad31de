import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '#kernel/plain-date';
import { placesOn, type Booked } from './places';

const booked = (ref: string, bookedOn: string, people: number, recorded: number, cancelledOn?: string): Booked => ({
  ref,
  values: { session: 's', organisation: 'o', people, bookedOn: day(bookedOn), ...(cancelledOn ? { cancelledOn: day(cancelledOn) } : {}) },
  recorded,
});
const told = (bookings: readonly Booked[], capacity: number | undefined, on: string) =>
  placesOn(bookings, capacity, day(on)).map(({ ref, places, waiting, cancelled }) => `${ref}: ${cancelled ? 'cancelled' : `${places}+${waiting}`}`);

describe('the places of a session', () => {
  const bookings = [booked('late', '2014-09-12', 2, 1), booked('first', '2014-09-10', 3, 2, '2014-09-20'), booked('second', '2014-09-10', 4, 3)];
  it('go to those who booked first, on one day to those who were written down first', () =>
    expect(told(bookings, 5, '2014-09-19')).toEqual(['first: 3+0', 'second: 2+2', 'late: 0+2']));
  it('pass on to those who wait when a booking is cancelled', () =>
    expect(told(bookings, 5, '2014-09-20')).toEqual(['first: cancelled', 'second: 4+0', 'late: 1+1']));
  it('are those of the day: what was booked later is not there yet', () => {
    expect(told(bookings, 5, '2014-09-11')).toEqual(['first: 3+0', 'second: 2+2']);
    expect(told(bookings, 5, '2014-09-09')).toEqual([]);
  });
  it('are enough for all where no capacity is known, and for nobody where it is 0', () => {
    expect(told(bookings, undefined, '2014-09-19')).toEqual(['first: 3+0', 'second: 4+0', 'late: 2+0']);
    expect(told(bookings, 0, '2014-09-19')).toEqual(['first: 0+3', 'second: 0+4', 'late: 0+2']);
  });

  const any = fc.array(fc.record({ on: fc.constantFrom('2014-09-10', '2014-09-11', '2014-09-12'), people: fc.integer({ min: 1, max: 9 }), gone: fc.boolean() }), { maxLength: 12 });
  it('are all given out while anybody waits, never more than there are, and nobody is overtaken', () => {
    fc.assert(
      fc.property(any, fc.nat(40), (made, capacity) => {
        const places = placesOn(made.map(({ on, people, gone }, index) => booked(`b-${index}`, on, people, index, gone ? '2014-09-12' : undefined)), capacity, day('2014-09-12'));
        const standing = places.filter(({ cancelled }) => !cancelled);
        const given = standing.reduce((sum, one) => sum + one.places, 0);
        const asked = made.reduce((sum, { people, gone }) => sum + (gone ? 0 : people), 0);
        expect(given).toBe(Math.min(capacity, asked));
        expect(standing.reduce((sum, one) => sum + one.places + one.waiting, 0)).toBe(asked);
        const firstWaiting = standing.findIndex(({ waiting }) => waiting > 0);
        if (firstWaiting >= 0) expect(standing.slice(firstWaiting + 1).every((one) => one.places === 0)).toBe(true);
      }),
      { seed: 21 },
    );
  });
});
