import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { partnershipDecider } from './decider';
import { partnership } from './events';

recordSpec(partnership, partnershipDecider, {
  ref: 'partnerships-001',
  values: {
    round: '2014-15',
    kind: 'school-cultural',
    members: ['school-001', 'org-001'],
    title: 'Stories of our street',
    agreedOn: day('2014-11-05'),
  },
  changes: { members: ['school-001', 'org-001', 'org-002'] },
});
