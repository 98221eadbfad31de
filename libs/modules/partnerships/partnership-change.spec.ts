import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { partnershipChange } from './events';

recordSpec(partnershipChange, recordDecider(partnershipChange), {
  ref: 'partnership-change-001',
  values: {
    partnership: 'partnership-001',
    what: 'paused',
    happenedOn: day('2015-05-03'),
    organisation: 'org-001',
    kind: 'multi-partner',
    until: day('2015-09-01'),
    because: 'The lead teacher is on leave.',
    learned: 'Two people should know the plan.',
  },
  changes: { until: day('2015-10-01') },
});
