import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { organisationChange } from './events';

recordSpec(organisationChange, recordDecider(organisationChange), {
  ref: 'organisation-change-001',
  values: {
    organisation: 'school-001',
    what: 'became-another',
    happenedOn: day('2016-09-01'),
    newName: 'Alder Academy',
    successor: 'school-002',
    because: 'It joined a trust.',
  },
  changes: { happenedOn: day('2016-09-02') },
});
