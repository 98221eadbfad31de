import type { Json } from '../../answers';
import type { Entries } from '../../answers/registers';

export const entryPath = (scheme: string, id: string) => `/api/registers/entries/${encodeURIComponent(scheme)}/${encodeURIComponent(id)}`;

const phases: readonly (readonly [begins: RegExp, phase: string])[] = [
  [/^nursery/i, 'early-years'], [/^primary/i, 'primary'], [/^middle/i, 'middle'], [/^secondary/i, 'secondary'], [/^all.through/i, 'all-through'], [/^16 plus/i, 'post-16'],
];
const kinds: Readonly<Record<string, string>> = { urn: 'school', npo: 'cultural' };

/** What registers say of an organisation, as the fields of a member; what they leave open stays open. */
export function memberFrom({ scheme, id, entries }: Entries): { name: string; [field: string]: Json } {
  const own = entries.flatMap(({ organisation }) => organisation ?? []);
  const rows = entries.flatMap((entry) => entry.rows);
  const said = (field: string) => rows.map((row) => row[field]).find((value): value is string => typeof value === 'string' && value !== '');
  const first = (of: (one: (typeof own)[number]) => string | null) => own.map(of).find((value) => value !== null);
  const website = said('website');
  const phase = phases.find(([begins]) => begins.test(said('phase') ?? ''))?.[1];
  const values: { [field: string]: Json | undefined } = {
    kind: kinds[scheme],
    urn: scheme === 'urn' ? id : undefined,
    postcode: first(({ postcode }) => postcode),
    localAuthority: said('localAuthority'),
    phase,
    artForms: scheme === 'npo' && said('discipline') !== undefined ? [String(said('discipline')).toLowerCase()] : undefined,
    place: scheme === 'npo' ? undefined : first(({ town }) => town),
    website: website === undefined ? undefined : /^https?:\/\//i.test(website) ? website : `https://${website}`,
  };
  return { name: own[0]?.name ?? '', ...Object.fromEntries(Object.entries(values).filter((pair): pair is [string, Json] => pair[1] !== undefined)) };
}
