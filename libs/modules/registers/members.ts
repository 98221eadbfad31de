import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';

class RegisteredMembersQuery {}

/** A member that points to its entry in the Department for Education’s registers. */
export interface RegisteredMember {
  readonly ref: string;
  readonly name: string;
  readonly urn: string;
  readonly postcode: string | null;
  readonly joinedOn: PlainDate | null;
}

export const registeredMembersView: View<RegisteredMembersQuery, { members: RegisteredMember[] }> = {
  name: 'registered-members',
  summary: 'The members of the LCEP on the day `on` that have a URN, by ref.',
  query: RegisteredMembersQuery,
  async answer(_, at) {
    const book = await at.records();
    const members = [...book.counted('organisation', at.on)].flatMap(({ ref, on, values }) => {
      const { name, urn, postcode } = values as { name: string; urn?: string; postcode?: string };
      return urn === undefined ? [] : [{ ref, name, urn: urn.trim(), postcode: postcode ?? null, joinedOn: on }];
    });
    return { members };
  },
};
