import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { organisation } from './events';

recordSpec(organisation, recordDecider(organisation), {
  ref: 'organisations-001',
  values: {
    name: 'Alder Lane School',
    kind: 'school',
    type: 'primary',
    urn: '900004',
    postcode: 'ZZ1 1AA',
    localAuthority: 'Camden',
    joinedOn: day('2014-07-12'),
  },
  changes: { name: 'Alder Lane Early Years Centre' },
});
