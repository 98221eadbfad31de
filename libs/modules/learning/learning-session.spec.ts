import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { learningSessionDecider } from './decider';
import { learningSession } from './events';

recordSpec(learningSession, learningSessionDecider, {
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
