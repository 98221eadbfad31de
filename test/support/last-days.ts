import type { PlainDate } from '#kernel/plain-date';
import { citations } from '#kernel/record-kind';
import { dayOf } from '#modules/histories/about-record';
import { WhoIsWho } from '#modules/organisations/who-is-who';
import type { Partnership, PartnershipChange } from '#modules/partnerships/events';
import type { Project } from '#modules/projects/events';
import type { RecordBook } from '#platform/record-book';

/**
 * The last day, by a day, on which each organisation was in anything: itself, or through what its partnerships and their
 * projects did. By the ref of the record that is kept. Reads every record, which is slow, and plain to see.
 */
export function lastDays(book: RecordBook, on: PlainDate): ReadonlyMap<string, PlainDate> {
  const [who, last, members] = [WhoIsWho.in(book), new Map<string, PlainDate>(), everMembers(book)];
  const partnershipOf = new Map([...book.all('project')].map(({ ref, values }) => [ref, (values as unknown as Project).partnership]));
  const inIt = (kind: string, ref: string): readonly string[] => {
    if (kind === 'organisation') return [ref];
    return members.get((kind === 'project' ? partnershipOf.get(ref) : kind === 'partnership' ? ref : undefined) ?? '') ?? [];
  };
  for (const row of book.everything()) {
    const day = row.withdrawn ? null : dayOf(book, row);
    if (day === null || day > on) continue;
    const cited = citations(book.kind(row.kind)?.cites ?? {}, row.values).flatMap((one) => inIt(one.kind, one.ref));
    for (const ref of [...cited, ...inIt(row.kind, row.ref)]) {
      const kept = who.keptOf(ref);
      if (day > (last.get(kept) ?? '')) last.set(kept, day);
    }
  }
  return last;
}

/** Everybody who ever was a member of each partnership. */
function everMembers(book: RecordBook): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { ref, values } of book.all('partnership')) members.set(ref, [...(values as unknown as Partnership).members]);
  for (const { values, withdrawn } of book.all('partnership-change')) {
    const { what, organisation, partnership } = values as unknown as PartnershipChange;
    if (!withdrawn && what === 'partner-joined' && organisation !== undefined) members.get(partnership)?.push(organisation);
  }
  return members;
}
