import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { checkIn } from './events';

recordSpec(checkIn, recordDecider(checkIn), {
  ref: 'check-in-001',
  values: {
    partnership: 'partnership-001',
    organisation: 'school-001',
    askedOn: day('2015-02-10'),
    going: 4,
    words: 'The children ask when it goes on.',
  },
  changes: { going: 3 },
});
