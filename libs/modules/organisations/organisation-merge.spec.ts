import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { organisationMerge } from './events';

recordSpec(organisationMerge, recordDecider(organisationMerge), {
  ref: 'organisation-merge-001',
  values: {
    duplicate: 'org-007',
    into: 'org-003',
    note: 'Both have the same postcode.',
  },
  changes: { into: 'org-004' },
});
