import type { Pence } from '#kernel/pence';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { project } from './events';

recordSpec(project, recordDecider(project), {
  ref: 'projects-001',
  values: {
    partnership: 'partnership-001',
    title: 'Stories of our street',
    startedOn: day('2014-11-12'),
    deliveredOn: day('2014-12-23'),
    budgetPence: 132500 as Pence,
    aims: 'As agreed in the plan.',
  },
  changes: { deliveredOn: day('2015-01-20') },
});
