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
