import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { learningWalk } from './events';

recordSpec(learningWalk, recordDecider(learningWalk), {
  ref: 'learning-walks-001',
  values: {
    host: 'school-001',
    walkedOn: day('2014-10-14'),
    focus: 'pupil voice',
    visitors: ['org-005', 'school-004'],
  },
  changes: { walkedOn: day('2015-01-23') },
});

it.each<[string, Partial<Parameters<NonNullable<typeof learningWalk.check>>[0]>, string[]]>([
  ['planned', { plannedOn: day('2014-10-14') }, []],
  ['walked', { walkedOn: day('2014-10-14') }, []],
  ['never without any day', {}, ['walkedOn cell.empty']],
  ['not walked when it was cancelled, which needs a reason', { walkedOn: day('2014-10-14'), cancelledOn: day('2014-10-10') }, ['cancelledOn field.either-or', 'cancelReason field.needed']],
  ['moved and then cancelled with a reason', { movedFrom: day('2014-10-07'), plannedOn: day('2014-10-14'), cancelledOn: day('2014-10-10'), cancelReason: 'Snow.' }, []],
])('a learning walk is %s', (_, more, faults) =>
  expect(learningWalk.check?.({ host: 'school-001', ...more }).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
