import { day, digits, label, ref } from '#kernel/fields';
import type { Recorded } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import { londonDay } from '#kernel/time';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook } from '#platform/record-book';
import { organisationsNamedIn } from '../histories/about-record';
import { WhoIsWho } from '../organisations/who-is-who';
import { happenedOn, ledgerEntry, type LedgerEntry } from './entries';

class EventLogQuery {
  @Is(label, { optional: true, says: 'Kind of record: meeting, need, organisation …' }) kind?: string;
  @Is(label, { optional: true, says: 'recorded, corrected, withdrawn …' }) change?: string;
  @Is(ref, { optional: true, says: 'Only what names this organisation itself, by any of the records that were merged into one.' }) organisation?: string;
  @Is(day, { optional: true }) happenedFrom?: PlainDate;
  @Is(day, { optional: true }) happenedTo?: PlainDate;
  @Is(day, { optional: true, says: 'By the calendar in London.' }) recordedFrom?: PlainDate;
  @Is(day, { optional: true, says: 'By the calendar in London.' }) recordedTo?: PlainDate;
  @Is(digits(1, Number.MAX_SAFE_INTEGER), { optional: true, says: 'Only events before this position.' }) before?: string;
  @Is(digits(1, 500), { optional: true, says: 'At most so many; 50 where absent.' }) limit?: string;
}

/** So many events are looked at for one page; where filters leave few, `next` says where to go on. */
const MOST_LOOKED_AT = 20_000;
const PAGE = 500;

export const eventLogView: View<EventLogQuery, { events: LedgerEntry[]; next: string | null }> = {
  name: 'event-log',
  summary: 'Everything that was recorded, newest first, with who, when and why.',
  query: EventLogQuery,
  async answer(query, at) {
    const limit = Number(query.limit ?? 50);
    const book = await at.records();
    const own = query.organisation === undefined ? undefined : WhoIsWho.in(book).recordsOf(query.organisation);
    const events: LedgerEntry[] = [];
    let before = Math.min(Number(query.before ?? Infinity), at.position + 1);
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
      const page = await at.log.newest(before, PAGE);
      for (const event of page) {
        before = event.position;
        if (matches(query, event, book, own)) events.push(ledgerEntry(book, event));
        if (events.length === limit) return { events, next: before > 1 ? String(before) : null };
      }
      if (page.length < PAGE) return { events, next: null };
    }
    return { events, next: String(before) };
  },
};

/** @param records the records of the organisation that is asked for */
function matches(query: EventLogQuery, event: Recorded, book: RecordBook, records: readonly string[] | undefined): boolean {
  const { kind, ref: own } = partsOf(event.stream);
  const { happenedFrom: from, happenedTo: to } = query;
  const happened = from || to ? happenedOn(book, event) : null;
  const recorded = query.recordedFrom || query.recordedTo ? londonDay(event.recordedAt) : undefined;
  return (
    (!query.kind || query.kind === kind) &&
    (!query.change || event.type.endsWith(`.${query.change}`)) &&
    (!from || (happened !== null && happened >= from)) &&
    (!to || (happened !== null && happened <= to)) &&
    (!query.recordedFrom || recorded! >= query.recordedFrom) &&
    (!query.recordedTo || recorded! <= query.recordedTo) &&
    (!records || (kind === 'organisation' ? [own] : organisationsNamedIn(book, kind, saidIn(event))).some((one) => records.includes(one)))
  );
}

/** What an event says of its record: all of it, or what changes. */
const saidIn = ({ data }: Recorded): { readonly [field: string]: unknown } => {
  const { values, changes } = data as { values?: object; changes?: object };
  return { ...values, ...changes };
};
