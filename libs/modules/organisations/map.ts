import type { View } from '#platform/business-module';
import type { Organisation, OrganisationKind } from './events';
import { districtOf } from './postcode';
import { WhoIsWho } from './who-is-who';

class NoSettings {}

export interface District {
  /** The outward code, such as NW1. */
  readonly district: string;
  readonly schools: number;
  readonly others: number;
  readonly kinds: { readonly [K in OrganisationKind]?: number };
  readonly organisations: readonly Placed[];
}
interface Placed {
  readonly ref: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}
export interface MapAnswer {
  /** In order of their codes. */
  readonly districts: readonly District[];
  /** Organisations whose postcode is none, with what it says. */
  readonly invalid: readonly (Placed & { readonly postcode: string })[];
  readonly withoutPostcode: readonly Placed[];
}

export const mapView: View<NoSettings, MapAnswer> = {
  name: 'map',
  summary: 'Members on the day `on` by postcode district (the outward code alone), with counts; what can’t be placed stands apart.',
  query: NoSettings,
  async answer(_, at) {
    const who = WhoIsWho.in(await at.records());
    const placed = [...who.organisations()]
      .filter(({ row, joinedOn }) => (joinedOn === null || joinedOn <= at.on) && who.standingOn(row.ref, at.on).state === 'member')
      .map(({ row: { ref, values } }) => {
        const { kind, postcode } = values as unknown as Organisation;
        return { postcode, one: { ref, name: who.nameOn(ref, at.on), kind } };
      })
      .sort((a, b) => a.one.name.localeCompare(b.one.name, 'en-GB') || (a.one.ref < b.one.ref ? -1 : 1));
    const districts = Map.groupBy(placed, ({ postcode }) => (postcode === undefined ? undefined : districtOf(postcode)));
    const nowhere = districts.get(undefined) ?? [];
    return {
      districts: [...districts]
        .flatMap(([district, some]) => (district === undefined ? [] : districtWith(district, some.map(({ one }) => one))))
        .sort((a, b) => a.district.localeCompare(b.district, 'en-GB', { numeric: true })),
      invalid: nowhere.flatMap(({ one, postcode }) => (postcode === undefined ? [] : { ...one, postcode })),
      withoutPostcode: nowhere.flatMap(({ one, postcode }) => (postcode === undefined ? one : [])),
    };
  },
};

function districtWith(district: string, organisations: readonly Placed[]): District {
  const kinds = [...Map.groupBy(organisations, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length] as const);
  const schools = organisations.filter(({ kind }) => kind === 'school').length;
  return { district, schools, others: organisations.length - schools, kinds: Object.fromEntries(kinds), organisations };
}
