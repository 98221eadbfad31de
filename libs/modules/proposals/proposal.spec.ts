import type { Pence } from '#kernel/pence';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { proposal } from './events';

recordSpec(proposal, recordDecider(proposal), {
  ref: 'proposals-001',
  values: {
    round: '2014-15',
    organisation: 'org-001',
    schools: ['school-001'],
    priorities: ['local-area'],
    title: 'Stories of our street',
    artForm: 'heritage',
    costPence: 200000 as Pence,
    submittedOn: day('2014-08-07'),
  },
  changes: { costPence: 180000 as Pence },
});
