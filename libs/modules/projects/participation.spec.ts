import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { participation } from './events';

recordSpec(participation, recordDecider(participation), {
  ref: 'participation-001',
  values: {
    project: 'project-001',
    heldOn: day('2014-11-12'),
    ageBand: '7 to 11',
    youngPeople: 14,
    ofWhomSend: 2,
    ofWhomPupilPremium: 3,
  },
  changes: { youngPeople: 13 },
});
