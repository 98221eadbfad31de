import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, named, titleOf, type Named } from '../../histories/about-record';
import type { Action } from './events';

export type ActionState = 'open' | 'overdue' | 'done' | 'dropped';

/** How an action stood on a day, whatever has become of it since. */
export function stateOf({ doneOn, droppedOn, dueOn }: Pick<Action, 'doneOn' | 'droppedOn' | 'dueOn'>, on: PlainDate): ActionState {
  if (doneOn !== undefined && doneOn <= on) return 'done';
  if (droppedOn !== undefined && droppedOn <= on) return 'dropped';
  return dueOn !== undefined && dueOn < on ? 'overdue' : 'open';
}

export interface CitedRecord {
  readonly ref: string;
  readonly title: string;
  readonly on: PlainDate | null;
}
/** An action as it stood on a day. What it says of later days is left out. */
export interface ListedAction {
  readonly ref: string;
  readonly title: string;
  readonly state: ActionState;
  readonly owner: Named;
  readonly helpers: readonly Named[];
  readonly agreedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly meeting: CitedRecord | null;
  readonly agendaItem: CitedRecord | null;
  readonly carriedTo: readonly CitedRecord[];
  readonly doneOn: PlainDate | null;
  readonly outcome: string | null;
  readonly droppedOn: PlainDate | null;
  readonly dropReason: string | null;
}

export function listedAction(book: RecordBook, row: RecordRow, on: PlainDate): ListedAction {
  const values = row.values as unknown as Action;
  const state = stateOf(values, on);
  const cited = (field: keyof Action) => book.cited(row, field).map((one): CitedRecord => ({ ref: one.ref, title: titleOf(book, one), on: dayOf(book, one) }));
  const [done, dropped] = [state === 'done', state === 'dropped'];
  return {
    ref: row.ref,
    title: values.title,
    state,
    owner: named(book, [values.owner], on)[0]!,
    helpers: named(book, values.helpers, on),
    agreedOn: dayOf(book, row),
    dueOn: values.dueOn ?? null,
    meeting: cited('meeting')[0] ?? null,
    agendaItem: cited('agendaItem')[0] ?? null,
    carriedTo: cited('carriedTo'),
    doneOn: done ? values.doneOn! : null,
    outcome: done ? (values.outcome ?? null) : null,
    droppedOn: dropped ? values.droppedOn! : null,
    dropReason: dropped ? (values.dropReason ?? null) : null,
  };
}

/** Overdue first, then by due day; what has none comes last. */
export const byDueDay = (a: ListedAction, b: ListedAction): number =>
  Number(b.state === 'overdue') - Number(a.state === 'overdue') || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'en-GB');
