import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { learningSession } from './events';

recordSpec(learningSession, recordDecider(learningSession), {
  ref: 'learning-001',
  values: {
    type: 'cpd',
    title: 'Object handling',
    heldOn: day('2015-01-02'),
    hours: 2,
    provider: 'org-006',
    audience: 'teachers',
    place: 'City library',
  },
  changes: { hours: 2.5 },
});

it.each<[string, Partial<Parameters<NonNullable<typeof learningSession.check>>[0]>, string[]]>([
  ['held within a day', { startsAt: '16:00', endsAt: '18:00' }, []],
  ['never over before it starts', { startsAt: '16:00', endsAt: '15:59' }, ['endsAt time.before']],
  ['cancelled only with a reason', { cancelledOn: day('2014-09-20') }, ['cancelReason field.needed']],
])('a session is %s', (_, more, faults) =>
  expect(learningSession.check?.({ type: 'cpd', title: 'x', heldOn: day('2014-09-22'), ...more }).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
