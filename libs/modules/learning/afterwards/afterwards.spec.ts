import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { followUp, sessionFeedback } from './events';

recordSpec(sessionFeedback, recordDecider(sessionFeedback), {
  ref: 'session-feedback-001',
  values: {
    session: 'learning-001',
    organisation: 'school-001',
    givenOn: day('2014-10-02'),
    role: 'teacher',
    score: 4,
    words: 'I shall try this on Monday.',
  },
  changes: { score: 5 },
});

recordSpec(followUp, recordDecider(followUp), {
  ref: 'follow-up-001',
  values: {
    session: 'learning-001',
    organisation: 'school-001',
    askedOn: day('2015-03-02'),
    answeredOn: day('2015-03-09'),
    whatChanged: 'Every class has a museum box now.',
    stillUsing: true,
  },
  changes: { stillUsing: false },
});

it.each<[string, Parameters<NonNullable<typeof followUp.check>>[0], string[]]>([
  ['answered on its day or later, or not yet', { session: 's', organisation: 'o', askedOn: day('2015-03-02'), answeredOn: day('2015-03-02') }, []],
  ['never answered before it was asked', { session: 's', organisation: 'o', askedOn: day('2015-03-02'), answeredOn: day('2015-03-01') }, ['answeredOn date.before']],
])('a follow-up is %s', (_, values, faults) => expect(followUp.check?.(values).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
