import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { action } from './events';

recordSpec(action, recordDecider(action), {
  ref: 'action-001',
  values: {
    title: 'Send the list of contacts round',
    meeting: 'meeting-001',
    agendaItem: 'agenda-item-001',
    agreedOn: day('2014-06-12'),
    owner: 'org-001',
    helpers: ['school-001'],
    dueOn: day('2014-07-01'),
    carriedTo: ['meeting-002'],
    doneOn: day('2014-09-20'),
    outcome: 'It went to all members.',
  },
  changes: { doneOn: day('2014-09-22') },
});

it.each<[string, Parameters<NonNullable<typeof action.check>>[0], string[]]>([
  ['done after it was agreed and not dropped as well', { title: 'x', owner: 'o', agreedOn: day('2014-06-12'), dueOn: day('2014-06-12'), doneOn: day('2014-06-12') }, []],
  ['never done before it was agreed', { title: 'x', owner: 'o', agreedOn: day('2014-06-12'), doneOn: day('2014-06-11') }, ['doneOn date.before']],
  ['never due before it was agreed', { title: 'x', owner: 'o', agreedOn: day('2014-06-12'), dueOn: day('2014-06-11') }, ['dueOn date.before']],
  ['dropped only with a reason, and not when it was done', { title: 'x', owner: 'o', doneOn: day('2014-07-01'), droppedOn: day('2014-07-01') }, ['droppedOn field.either-or', 'dropReason field.needed']],
  ['dropped with its reason', { title: 'x', owner: 'o', droppedOn: day('2014-07-01'), dropReason: 'Nobody has time.' }, []],
])('an action is %s', (_, values, faults) => expect(action.check?.(values).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
