import type { PlainDate } from '#kernel/plain-date';
import { recordKind } from '#kernel/record-kind';
import { all, neededWith, notBefore, notBoth } from '#kernel/record-checks';

/** What somebody said they would do, mostly at a meeting: open until it is done or dropped. */
export interface Action {
  readonly title: string;
  readonly meeting?: string;
  readonly agendaItem?: string;
  readonly agreedOn?: PlainDate;
  readonly owner: string;
  readonly helpers?: readonly string[];
  readonly dueOn?: PlainDate;
  readonly carriedTo?: readonly string[];
  readonly doneOn?: PlainDate;
  readonly outcome?: string;
  readonly droppedOn?: PlainDate;
  readonly dropReason?: string;
}

export const action = recordKind<'action', Action>({
  kind: 'action',
  title: 'action',
  happenedOn: 'agreedOn',
  dueOn: 'dueOn',
  settledOn: ['doneOn', 'droppedOn'],
  cites: { meeting: 'meeting', agendaItem: 'agenda-item', carriedTo: 'meeting', owner: 'organisation', helpers: 'organisation' },
  belongsTo: ['agendaItem', 'meeting'],
  dayOfWhole: true,
  parts: { helpers: 'helper' },
  freeText: ['outcome', 'dropReason'],
  check: all(
    notBefore<Action>('dueOn', 'agreedOn', 'Its due day'),
    notBefore<Action>('doneOn', 'agreedOn', 'Being done'),
    notBoth<Action>('droppedOn', 'doneOn'),
    neededWith<Action>('dropReason', 'droppedOn', 'why it was dropped'),
  ),
});
