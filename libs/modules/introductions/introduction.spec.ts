import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { introduction } from './events';

recordSpec(introduction, recordDecider(introduction), {
  ref: 'introductions-001',
  values: {
    round: '2014-15',
    proposal: 'proposal-001',
    school: 'school-001',
    organisation: 'org-001',
    introducedOn: day('2014-09-27'),
  },
  changes: { introducedOn: day('2014-09-28') },
});
