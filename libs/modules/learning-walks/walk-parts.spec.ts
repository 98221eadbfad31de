import { expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { walkReflection, walkStop } from './events';

recordSpec(walkStop, recordDecider(walkStop), {
  ref: 'walk-stop-001',
  values: {
    walk: 'learning-walk-001',
    order: 1,
    place: 'Year 4 classroom',
    observation: 'Pupils led the way.',
    photographs: 'some',
  },
  changes: { photographs: 'no' },
});

recordSpec(walkReflection, recordDecider(walkReflection), {
  ref: 'walk-reflection-001',
  values: {
    walk: 'learning-walk-001',
    organisation: 'org-005',
    reflection: 'They talk about their own work.',
    next: 'We shall ask a class to plan our trail.',
    nextBy: day('2015-02-01'),
    nextDoneOn: day('2015-01-28'),
  },
  changes: { nextBy: day('2015-02-02') },
});

it.each<[string, Parameters<NonNullable<typeof walkReflection.check>>[0], string[]]>([
  ['what a visitor will do, without more', { walk: 'w', organisation: 'o', next: 'Plan a trail.' }, []],
  ['something, at least', { walk: 'w', organisation: 'o' }, ['reflection cell.empty']],
])('a reflection is %s', (_, values, faults) => expect(walkReflection.check?.(values).map(({ field, code }) => `${field} ${code}`)).toEqual(faults));
