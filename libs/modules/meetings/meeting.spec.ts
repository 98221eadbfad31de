import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { meeting } from './events';

recordSpec(meeting, recordDecider(meeting), {
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
