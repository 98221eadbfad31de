/** One thing that two answers say differently. `null` where one of them does not speak of it. */
export interface Difference {
  /** Where it stands: `figures.schools`, `organisations[school-001].name`. */
  readonly path: string;
  readonly then: unknown;
  readonly now: unknown;
}

/**
 * Everything that differs between two answers of one view. Items of lists that carry a ref (and a kind) are the same item by
 * these, wherever in the list they stand; other items by their place.
 */
export function differencesBetween(then: unknown, now: unknown, path = ''): Difference[] {
  if (Object.is(then, now)) return [];
  if (Array.isArray(then) && Array.isArray(now)) return between(byName(then), byName(now), (name) => `${path}[${name}]`);
  if (isObject(then) && isObject(now)) return between(new Map(Object.entries(then)), new Map(Object.entries(now)), (name) => (path ? `${path}.${name}` : name));
  return [{ path, then: then ?? null, now: now ?? null }];
}

function between(then: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>, pathOf: (name: string) => string): Difference[] {
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => differencesBetween(then.get(name), now.get(name), pathOf(name)));
}

/** The items of a list by their names; of two of the same name, the second by its place. */
function byName(list: readonly unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const [index, item] of list.entries()) {
    const name = nameOf(item);
    items.set(name === undefined || items.has(name) ? String(index) : name, item);
  }
  return items;
}

function nameOf(item: unknown): string | undefined {
  if (!isObject(item) || typeof item['ref'] !== 'string') return undefined;
  return typeof item['kind'] === 'string' ? `${item['kind']} ${item['ref']}` : item['ref'];
}

/** Every item of an answer that is a record, with what it says, by kind and ref; `of` is the kind of those that name another. */
export function itemsIn(answer: unknown, isRecord: (kind: string, ref: string) => boolean, of: string | undefined): Map<string, { readonly kind: string; readonly ref: string; readonly said: unknown }> {
  const items = new Map<string, { kind: string; ref: string; said: unknown }>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isObject(value)) return;
    const { kind, ref } = value;
    const own = typeof kind === 'string' && typeof ref === 'string' && isRecord(kind, ref) ? kind : of;
    if (typeof ref === 'string' && own !== undefined && !items.has(`${own} ${ref}`)) items.set(`${own} ${ref}`, { kind: own, ref, said: value });
    Object.values(value).forEach(walk);
  };
  walk(answer);
  return items;
}

const isObject = (value: unknown): value is { readonly [field: string]: unknown } => typeof value === 'object' && value !== null && !Array.isArray(value);
