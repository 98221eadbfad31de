import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { evidence } from './events';

recordSpec(evidence, recordDecider(evidence), {
  ref: 'evidence-001',
  values: {
    about: 'round:2014-15',
    method: 'survey',
    collectedOn: day('2015-03-20'),
    saidBy: 'school',
    quote: 'Making partnerships.',
    consent: true,
  },
  changes: { quote: 'Making new partnerships.' },
});
