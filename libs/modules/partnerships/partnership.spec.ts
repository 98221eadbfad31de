import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { partnership } from './events';

recordSpec(partnership, recordDecider(partnership), {
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
