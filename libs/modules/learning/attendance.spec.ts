import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { attendance } from './events';

recordSpec(attendance, recordDecider(attendance), {
  ref: 'attendance-001',
  values: {
    session: 'learning-001',
    organisation: 'school-001',
    role: 'teacher',
    people: 3,
  },
  changes: { people: 4 },
});
