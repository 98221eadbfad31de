import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { needDecider } from './decider';
import { need } from './events';

recordSpec(need, needDecider, {
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
