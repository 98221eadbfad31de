/** What may stand in an event: plain JSON, so that it means the same in every store and every year. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * Whether two sets of values say the same. A missing value equals `undefined`, and a list equals the same list in another
 * order: people re-sort the cells of a spreadsheet without meaning anything by it.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    const inOrder = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort();
    const other = inOrder(b);
    return inOrder(a).every((item, index) => item === other[index]);
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...Object.keys(a), ...Object.keys(b)].every((key) => saysTheSame(own(a, key), own(b, key)));
}

/** A field of the object itself: every object has a `constructor`, and none of ours says anything by it. */
export const own = <T>(object: { readonly [key: string]: T }, key: string): T | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
