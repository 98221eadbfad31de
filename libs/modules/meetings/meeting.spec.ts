import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { meeting } from './events';

recordSpec(meeting, recordDecider(meeting), {
  ref: 'meetings-001',
  values: {
    type: 'steering-group',
    title: 'Steering group',
    heldOn: day('2014-09-22'),
    place: 'Library',
    organisationsPresent: ['school-001', 'org-002'],
    peoplePresent: 8,
    summary: 'Notes taken by the backbone.',
  },
  changes: { peoplePresent: 9 },
});

it.each<[string, Partial<Parameters<NonNullable<typeof meeting.check>>[0]>, string[]]>([
  ['held within a day', { startsAt: '16:00', endsAt: '18:00' }, []],
  ['never over before it starts', { startsAt: '16:00', endsAt: '15:59' }, ['endsAt time.before']],
  ['cancelled only with a reason', { cancelledOn: day('2014-09-20') }, ['cancelReason field.needed']],
])('a meeting is %s', (_, more, faults) =>
  expect(meeting.check?.({ type: 'other', title: 'x', heldOn: day('2014-09-22'), ...more }).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
