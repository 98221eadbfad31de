import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { projectSession } from './events';

recordSpec(projectSession, recordDecider(projectSession), {
  ref: 'project-session-001',
  values: {
    project: 'project-001',
    title: 'First rehearsal',
    plannedOn: day('2014-11-12'),
    heldOn: day('2014-11-13'),
    cancelledOn: day('2014-11-10'),
    cancelReason: 'The hall was flooded.',
    hours: 1.5,
    place: 'School hall',
  },
  changes: { hours: 2 },
});
