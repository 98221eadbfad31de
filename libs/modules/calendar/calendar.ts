import { day, label } from '#kernel/fields';
import { gatheringOn, type GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordKind } from '#kernel/record-kind';
import { fieldFault, refuse, Refused, shown } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, organisationsAround, titleOf, typeOf, type Named } from '../histories/about-record';

class CalendarQuery {
  @Is(day, { optional: true, says: 'The first day; the first of the month of `on` where absent.' }) from?: PlainDate;
  @Is(day, { optional: true, says: 'The last day, inclusive; the last of the month of `from` where absent.' }) to?: PlainDate;
  @Is(label, { optional: true, says: 'Only this kind of record, and then any that has a day: meeting, need, booking …' }) kind?: string;
}

/** How people came together, or how what is to be done by a day stands. */
export type CalendarState = GatheringState | 'due' | 'overdue' | 'settled';

export interface CalendarEntry {
  readonly kind: string;
  readonly ref: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly type: string | null;
  readonly state: CalendarState;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly organisations: readonly Named[];
}

export interface Calendar {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly entries: readonly CalendarEntry[];
  /** The nearest day with an entry before the first day and after the last; null where there is none. */
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

export const calendarView: View<CalendarQuery, Calendar> = {
  name: 'calendar',
  summary: 'What takes place or is due between two days, each as it stood on the day `on`; by default in the month of `on`.',
  query: CalendarQuery,
  async answer({ kind, ...asked }, at) {
    const book = await at.records();
    const from = asked.from ?? monthOf(at.on).first;
    const to = asked.to ?? monthOf(from).last;
    if (to < from) throw new Refused(endsBeforeItStarts(from, to));
    const kinds = [...book.everyKind].filter((one) => (kind === undefined ? one.gathers === true || one.dueOn !== undefined : one.kind === kind));
    const entries = kinds.flatMap((one) => [...book.all(one.kind)].flatMap((row) => (row.withdrawn || isGone(book, one, row) ? [] : entriesOf(book, one, row, at.on))));
    const days = entries.map(({ on }) => on).sort();
    return {
      from,
      to,
      entries: entries.filter(({ on }) => on >= from && on <= to).sort(byTime),
      before: days.findLast((on) => on < from) ?? null,
      after: days.find((on) => on > to) ?? null,
    };
  },
};

const monthOf = (on: PlainDate): { readonly first: PlainDate; readonly last: PlainDate } => {
  const day = Temporal.PlainDate.from(on);
  return { first: day.with({ day: 1 }).toString() as PlainDate, last: day.with({ day: day.daysInMonth }).toString() as PlainDate };
};

const endsBeforeItStarts = (from: PlainDate, to: PlainDate) =>
  refuse('invalid', 'calendar.before', `The calendar ends on ${to}, before it starts on ${from}.`, { fields: [fieldFault('to', 'calendar.before', shown(to), `a day not before ${from}`)] });

const byTime = (a: CalendarEntry, b: CalendarEntry): number =>
  a.on.localeCompare(b.on) || (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.kind.localeCompare(b.kind) || a.ref.localeCompare(b.ref);

/** Of what was withdrawn nothing takes place. What is still to be done by a day stands by itself, whatever it came from. */
const isGone = (book: RecordBook, { dueOn, belongsTo = [] }: RecordKind, row: RecordRow): boolean =>
  dueOn === undefined && belongsTo.some((field) => book.cited(row, field).some(({ withdrawn }) => withdrawn));

/** A record stands in the calendar on its own day, and on the day by which something in it is due. */
function entriesOf(book: RecordBook, kind: RecordKind, row: RecordRow, on: PlainDate): CalendarEntry[] {
  const said = (field: string) => row.values[field] as string | undefined;
  const due = kind.dueOn === undefined ? undefined : (said(kind.dueOn) as PlainDate | undefined);
  const settled = (kind.settledOn ?? []).some((field) => (said(field) ?? '9999') <= on);
  const own = kind.dueOn === undefined || kind.gathers ? gatheringOn(kind, row.values, on) : undefined;
  const entry = (day: PlainDate, state: CalendarState): CalendarEntry => ({
    kind: row.kind,
    ref: row.ref,
    on: day,
    title: titleOf(book, row),
    type: typeOf(book, row),
    state,
    startsAt: said('startsAt') ?? null,
    endsAt: said('endsAt') ?? null,
    place: said('place') ?? null,
    organisations: named(book, organisationsAround(book, row), on),
  });
  return [
    ...(own?.day ? [entry(own.day, own.state)] : []),
    ...(due ? [entry(due, settled ? 'settled' : due < on ? 'overdue' : 'due')] : []),
  ];
}
