import type { Pence } from '#kernel/pence';
import { day } from '#kernel/plain-date';
import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { budgetLine } from './events';

recordSpec(budgetLine, recordDecider(budgetLine), {
  ref: 'budget-line-001',
  values: {
    project: 'project-001',
    what: 'Artists’ fees',
    amountPence: 90000 as Pence,
    paidBy: 'school-001',
    secured: true,
    agreedOn: day('2014-10-14'),
  },
  changes: { secured: false },
});
