import { label } from '#kernel/fields';
import { folded } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import type { Organisation } from './events';
import { byNames } from './in-order';
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
    const all = (await at.records()).remembered('organisations', joinedBy, at.on);
    const wanted = folded(search);
    return wanted === '' ? all : { organisations: all.organisations.filter(({ name }) => folded(name).includes(wanted)) };
  },
};

function joinedBy(book: RecordBook, on: PlainDate): { organisations: readonly ListedOrganisation[] } {
  const listed = book.rememberedEach('listed organisations', 'organisation', listedOn, on);
  return { organisations: byNames(book, on).flatMap((ref) => listed.get(ref) ?? []) };
}

function listedOn(book: RecordBook, row: RecordRow, on: PlainDate): ListedOrganisation | undefined {
  const who = WhoIsWho.in(book);
  const joined = who.joinedBy(row, on);
  const { kind, type = null } = row.values as unknown as Organisation;
  return joined && { ref: row.ref, name: who.nameOn(row.ref, on), kind, type, joinedOn: joined.joinedOn };
}
