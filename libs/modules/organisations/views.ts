import { label } from '#kernel/fields';
import { byName, folded } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook } from '#platform/record-book';
import type { Organisation } from './events';
import { WhoIsWho } from './who-is-who';

class OrganisationsQuery {
  @Is(label, { optional: true, says: 'Part of a name.' }) search?: string;
}
export interface ListedOrganisation {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly type: string | null;
  readonly joinedOn: PlainDate | null;
}

export const organisationsView: View<OrganisationsQuery, { organisations: readonly ListedOrganisation[] }> = {
  name: 'organisations',
  summary: 'Who had ever joined the LCEP by the day `on`, by the name of that day, each once.',
  query: OrganisationsQuery,
  lists: 'organisation',
  async answer({ search = '' }, at) {
    const book = await at.records();
    const all = book.remembered(`organisations ${at.on}`, (one) => ({ organisations: joinedBy(one, at.on) }));
    const wanted = folded(search);
    return wanted === '' ? all : { organisations: all.organisations.filter(({ name }) => folded(name).includes(wanted)) };
  },
};

function joinedBy(book: RecordBook, on: PlainDate): ListedOrganisation[] {
  const who = WhoIsWho.in(book);
  return [...who.organisations()]
    .filter(({ joinedOn }) => joinedOn === null || joinedOn <= on)
    .map(({ row: { ref, values }, joinedOn }) => {
      const { kind, type } = values as unknown as Organisation;
      return { ref, name: who.nameOn(ref, on), kind, type: type ?? null, joinedOn };
    })
    .sort((a, b) => byName(a.name, b.name));
}
