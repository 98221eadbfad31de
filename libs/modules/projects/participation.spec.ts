import { day } from '#kernel/plain-date';
import { recordSpec } from '#kernel/testing/record-spec';
import { participationDecider } from './decider';
import { participation } from './events';

recordSpec(participation, participationDecider, {
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
