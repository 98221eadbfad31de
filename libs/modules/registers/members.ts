import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { WhoIsWho } from '../organisations/who-is-who';
import type { RegisterDismissal } from './dismissals/events';

class RegisteredMembersQuery {}

/** A member that points to its entry in the Department for Education’s registers. */
export interface RegisteredMember {
  readonly ref: string;
  /** By its name of the day. */
  readonly name: string;
  readonly urn: string;
  readonly postcode: string | null;
  readonly joinedOn: PlainDate | null;
}
/** A suggestion that was set aside, by the ref of the record that says so. */
export interface SetAside extends RegisterDismissal {
  readonly ref: string;
}
export interface RegisteredMembers {
  readonly members: readonly RegisteredMember[];
  readonly setAside: readonly SetAside[];
}

export const registeredMembersView: View<RegisteredMembersQuery, RegisteredMembers> = {
  name: 'registered-members',
  summary: 'The members of the LCEP on the day `on` that have a URN, by ref, and which suggestions of registers were set aside.',
  query: RegisteredMembersQuery,
  async answer(_, at) {
    const book = await at.records();
    const who = WhoIsWho.in(book);
    const members = [...who.organisations()].flatMap(({ row: { ref }, records, joinedOn }) => {
      // Of an organisation that was entered twice, each record may lack what the other has.
      const said = (field: 'urn' | 'postcode') => records.map(({ values }) => values[field] as string | undefined).find((value) => value !== undefined);
      const urn = said('urn');
      const isMember = (joinedOn === null || joinedOn <= at.on) && who.standingOn(ref, at.on).state === 'member';
      return urn === undefined || !isMember ? [] : [{ ref, name: who.nameOn(ref, at.on), urn: urn.trim(), postcode: said('postcode') ?? null, joinedOn }];
    });
    const setAside = [...book.counted('register-dismissal', at.on)].map(({ ref, values }) => {
      const said = values as unknown as RegisterDismissal;
      return { ...said, ref, organisation: who.keptOf(said.organisation) };
    });
    return { members, setAside };
  },
};
