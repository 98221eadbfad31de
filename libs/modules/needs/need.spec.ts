import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { need } from './events';

recordSpec(need, recordDecider(need), {
  ref: 'needs-001',
  values: {
    round: '2014-15',
    school: 'school-001',
    submittedOn: day('2014-06-24'),
    priorities: ['local-area', 'teacher-cpd'],
    yearGroups: ['Y6'],
    note: 'A quiet class.',
  },
  changes: { priorities: ['fundraising'] },
});
