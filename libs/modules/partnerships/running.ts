import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook } from '#platform/record-book';
import { WhoIsWho } from '../organisations/who-is-who';
import type { Project } from '../projects/events';
import type { Partnership, PartnershipChange } from './events';
import { isRunning, partnershipOn } from './state';

/** Partnerships that run on a day, with their members as the records that are kept and the projects begun by then. */
export function* runningOn(book: RecordBook, on: PlainDate): Generator<{ readonly ref: string; readonly members: readonly string[]; readonly projects: number }> {
  const who = WhoIsWho.in(book);
  const standing = <V extends object>(kind: string) => [...book.counted(kind, on)].map(({ values }) => values as unknown as V);
  const changes = Map.groupBy(standing<PartnershipChange>('partnership-change'), ({ partnership }) => partnership);
  const projects = new Map<string, number>();
  for (const { partnership } of standing<Project>('project')) projects.set(partnership, (projects.get(partnership) ?? 0) + 1);
  for (const { ref, values } of book.counted('partnership', on)) {
    const partnership = partnershipOn(values as unknown as Partnership, changes.get(ref) ?? [], on);
    if (!isRunning(partnership)) continue;
    const members = new Set(partnership.members.map((one) => who.keptOf(one)).filter((one) => !who.record(one)?.withdrawn));
    yield { ref, members: [...members].sort(), projects: projects.get(ref) ?? 0 };
  }
}
