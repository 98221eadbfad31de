import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { feedbackTheme, minutes, outsideReport } from './events';

recordSpec(minutes, recordDecider(minutes), {
  ref: 'minutes-001',
  values: {
    meeting: 'meeting-001',
    text: 'Present were … It was agreed that …',
    circulatedOn: day('2014-06-20'),
    approvedOn: day('2014-09-22'),
    approvedAtMeeting: 'meeting-002',
  },
  changes: { approvedOn: day('2014-09-23') },
});

recordSpec(feedbackTheme, recordDecider(feedbackTheme), {
  ref: 'feedback-theme-001',
  values: {
    meeting: 'meeting-001',
    theme: 'More time to talk',
    saidBy: 14,
    words: 'The best part was the tea.',
  },
  changes: { saidBy: 15 },
});

recordSpec(outsideReport, recordDecider(outsideReport), {
  ref: 'outside-report-001',
  values: {
    title: 'Arts provision in the borough',
    writtenBy: 'An evaluator',
    organisation: 'university-001',
    commissionedOn: day('2014-06-12'),
    receivedOn: day('2014-10-01'),
    meeting: 'meeting-002',
    circulatedOn: day('2014-10-06'),
    summary: 'Two thirds of schools have no partner.',
  },
  changes: { circulatedOn: day('2014-10-07') },
});

it.each<[string, Parameters<NonNullable<typeof outsideReport.check>>[0], string[]]>([
  ['received and sent round in this order', { title: 'x', writtenBy: 'y', commissionedOn: day('2014-06-12'), receivedOn: day('2014-06-12'), circulatedOn: day('2014-06-12') }, []],
  ['only commissioned so far', { title: 'x', writtenBy: 'y', commissionedOn: day('2014-06-12') }, []],
  ['never sent round before it came, or come before it was asked for', { title: 'x', writtenBy: 'y', commissionedOn: day('2014-06-12'), receivedOn: day('2014-06-11'), circulatedOn: day('2014-06-10') }, ['receivedOn date.before', 'circulatedOn date.before']],
])('a report is %s', (_, values, faults) => expect(outsideReport.check?.(values).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
