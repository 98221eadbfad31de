import type { Cited, Json, ShownRecord } from '../answers';

/** Titles for the refs in one field; a tagged ref stands under its tag too. */
export const namesIn = (cites: readonly Cited[], field: string): ReadonlyMap<string, string> =>
  new Map(cites.filter((one) => one.field === field).flatMap(({ kind, ref, title }) => [[ref, title], [`${kind}:${ref}`, title]]));

/** The records that a value of this field names now. */
export function citedBy(record: ShownRecord, field: string, value: Json | undefined): Cited[] {
  const refs = (Array.isArray(value) ? value : [value]).map(String);
  return record.cites.filter((one) => one.field === field && (refs.includes(one.ref) || refs.includes(`${one.kind}:${one.ref}`)));
}
