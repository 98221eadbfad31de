import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { learningWalkDecider } from './decider';
import { learningWalk } from './events';

recordSpec(learningWalk, learningWalkDecider, {
  ref: 'learning-walks-001',
  values: {
    host: 'school-001',
    walkedOn: day('2014-10-14'),
    focus: 'pupil voice',
    visitors: ['org-005', 'school-004'],
  },
  changes: { walkedOn: day('2015-01-23') },
});
