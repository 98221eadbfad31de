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
