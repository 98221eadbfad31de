import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook } from '#platform/record-book';
import { WhoIsWho } from '../organisations/who-is-who';
import type { Partnership, PartnershipChange } from './events';
import { isRunning, partnershipOn } from './state';

/** Partnerships that run on a day, with their members as the records that are kept. */
export function* runningOn(book: RecordBook, on: PlainDate): Generator<{ readonly ref: string; readonly members: readonly string[] }> {
  const who = WhoIsWho.in(book);
  const changes = Map.groupBy(
    [...book.counted('partnership-change', on)].map(({ values }) => values as unknown as PartnershipChange),
    ({ partnership }) => partnership,
  );
  for (const { ref, values } of book.counted('partnership', on)) {
    const partnership = partnershipOn(values as unknown as Partnership, changes.get(ref) ?? [], on);
    if (!isRunning(partnership)) continue;
    const members = new Set(partnership.members.map((one) => who.keptOf(one)).filter((one) => !who.record(one)?.withdrawn));
    yield { ref, members: [...members].sort() };
  }
}
