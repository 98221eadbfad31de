import { label } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { Organisation } from './events';

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
  summary: 'The members of the LCEP on the day `on`, by name.',
  query: OrganisationsQuery,
  lists: 'organisation',
  async answer({ search = '' }, at) {
    const book = await at.records();
    const wanted = search.toLocaleLowerCase('en-GB');
    const organisations = [...book.counted('organisation', at.on)]
      .map(({ ref, on, values }) => {
        const { name, kind, type } = values as unknown as Organisation;
        return { ref, name, kind, type: type ?? null, joinedOn: on };
      })
      .filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(wanted))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    return { organisations };
  },
};
