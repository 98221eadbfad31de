import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { meetingDecider } from './decider';
import { meeting } from './events';

recordSpec(meeting, meetingDecider, {
  ref: 'meetings-001',
  values: {
    type: 'steering-group',
    title: 'Steering group',
    heldOn: day('2014-09-22'),
    place: 'Library',
    organisationsPresent: ['school-001', 'org-002'],
    peoplePresent: 8,
    summary: 'Notes taken by the backbone.',
  },
  changes: { peoplePresent: 9 },
});
