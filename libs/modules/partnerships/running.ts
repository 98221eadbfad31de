import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { WhoIsWho } from '../organisations/who-is-who';
import type { Partnership, PartnershipChange } from './events';
import { isRunning, partnershipOn } from './state';

/** The members of each partnership that runs on a day, by its ref: the refs of the records that are kept, in their order. */
export const runningOn = (book: RecordBook, on: PlainDate): ReadonlyMap<string, readonly string[]> =>
  book.rememberedEach('members of running partnerships', 'partnership', membersOn, on);

function membersOn(book: RecordBook, row: RecordRow, on: PlainDate): readonly string[] | undefined {
  if (row.withdrawn || (row.on !== null && row.on > on)) return undefined;
  const changes = book.remembered('changes of partnerships', changesOn, on).get(row.ref) ?? [];
  const partnership = partnershipOn(row.values as unknown as Partnership, changes, on);
  if (!isRunning(partnership)) return undefined;
  const who = WhoIsWho.in(book);
  return [...new Set(partnership.members.map((one) => who.keptOf(one)).filter((one) => !who.record(one)?.withdrawn))].sort();
}

/** What had become of each partnership by a day. */
function changesOn(book: RecordBook, on: PlainDate): ReadonlyMap<string, readonly PartnershipChange[]> {
  const changes = [...book.counted('partnership-change', on)].map(({ values }) => values as unknown as PartnershipChange);
  return Map.groupBy(changes, ({ partnership }) => partnership);
}
