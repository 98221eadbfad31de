import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { registerDismissal } from './events';

recordSpec(registerDismissal, recordDecider(registerDismissal), {
  ref: 'register-dismissal-001',
  values: { organisation: 'school-002', says: 'gias-schools: called Birch Gate School', dismissedOn: day('2015-03-31'), because: 'It goes by its old name.' },
  changes: { because: 'The board keeps the old name.' },
});
