import { label } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
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

export const organisationsView: View<OrganisationsQuery, { organisations: ListedOrganisation[] }> = {
  name: 'organisations',
  summary: 'Who had ever joined the LCEP by the day `on`, by the name of that day, each once.',
  query: OrganisationsQuery,
  lists: 'organisation',
  async answer({ search = '' }, at) {
    const book = await at.records();
    const wanted = search.toLocaleLowerCase('en-GB');
    const who = WhoIsWho.in(book);
    const organisations = [...who.organisations()]
      .filter(({ joinedOn }) => joinedOn === null || joinedOn <= at.on)
      .map(({ row: { ref, values }, joinedOn }) => {
        const { kind, type } = values as unknown as Organisation;
        return { ref, name: who.nameOn(ref, at.on), kind, type: type ?? null, joinedOn };
      })
      .filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(wanted))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    return { organisations };
  },
};
