import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { listEntry } from './events';

recordSpec(listEntry, recordDecider(listEntry), {
  ref: 'list-entry-001',
  values: {
    list: 'art-forms',
    value: 'Spoken word',
    since: day('2014-09-01'),
    until: day('2018-08-31'),
  },
  changes: { value: 'Spoken word and poetry' },
});
