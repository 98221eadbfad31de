import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { meetingAttendance } from './events';

recordSpec(meetingAttendance, recordDecider(meetingAttendance), {
  ref: 'meeting-attendance-001',
  values: {
    meeting: 'meeting-001',
    organisation: 'school-001',
    people: 2,
  },
  changes: { people: 3 },
});
