import { isDeepStrictEqual } from 'node:util';
import { label } from '#kernel/fields';
import { isRefusal, orThrow, type Refusal } from '#kernel/refusal';
import type { Moment, View } from '#platform/business-module';
import { fieldsOf, Is } from '#platform/fields';
import { ledgerEntry, type LedgerEntry } from '../ledger/entries';
import { differencesBetween, itemsIn, type Difference } from './differences';

class CompareQuery {
  @Is(label, { says: 'The view that is compared.' }) view!: string;
  @Is(label, { optional: true, says: 'Its own settings, as in an address: organisation=school-001.' }) with?: string;
  @Is(label, { optional: true, says: 'The other day; the same where absent.' }) thenOn?: string;
  @Is(label, { optional: true, says: 'The other moment of knowing; the same where absent.' }) thenKnownAt?: string;
}

/** A record that is in one answer and not in the other, or said differently, and what happened to it between the two. */
export interface Changed {
  readonly kind: string;
  readonly ref: string;
  readonly then: unknown;
  readonly now: unknown;
  /** What it is a part of, where the view only counts it: `figure=schools`. */
  readonly part: string | null;
  readonly events: readonly LedgerEntry[];
}
export interface Comparison {
  readonly view: string;
  readonly then: object;
  readonly now: object;
  readonly differences: readonly Difference[];
  readonly records: readonly Changed[];
  readonly more: boolean;
}
type Settings = { readonly [name: string]: string };

const MOST_DIFFERENCES = 1_000;
const MOST_RECORDS = 200;
const MOST_PAGES = 50;
export const compareView: View<CompareQuery, Comparison> = {
  name: 'compare',
  summary: 'Another view at two settings side by side, with the records and events that make the difference.',
  query: CompareQuery,
  async answer({ view: name, with: own = '', thenOn, thenKnownAt }, at) {
    const there = orThrow(asThen(await at.elsewhere({ on: thenOn ?? at.on, knownAt: thenKnownAt ?? String(at.position) })));
    const pair = { then: there, now: at };
    const settings = Object.fromEntries(new URLSearchParams(own));
    const { then, now, view } = await bothSides(pair, name, settings);
    const differences = differencesBetween(then, now);
    const records: Changed[] = [];
    const parts = view.behind?.(differences.map(({ path }) => path)) ?? [{ part: null, view: name, settings }];
    for (const { part, view: partly, settings: asked } of parts) {
      const sides = part === null ? { then, now } : await bothSides(pair, partly, asked);
      for (const changed of await changedBetween(sides, pair, view.lists))
        if (records.length <= MOST_RECORDS) records.push({ ...changed, part, events: await eventsOf(changed, pair) });
    }
    return {
      view: name,
      then: { on: there.on, position: String(there.position), ...then },
      now: { on: at.on, position: String(at.position), ...now },
      differences: differences.slice(0, MOST_DIFFERENCES),
      records: records.slice(0, MOST_RECORDS),
      more: differences.length > MOST_DIFFERENCES || records.length > MOST_RECORDS,
    };
  },
};

interface Pair<T> {
  readonly then: T;
  readonly now: T;
}

async function bothSides(pair: Pair<Moment>, name: string, settings: Settings): Promise<Pair<object> & { view: View }> {
  const { answer: now, view } = await allPages(pair.now, name, settings);
  return { then: (await allPages(pair.then, name, settings)).answer, now, view };
}

/** The answer of a view, its lists with those of the pages that follow. */
async function allPages(at: Moment, name: string, settings: Settings): Promise<{ readonly answer: object; readonly view: View }> {
  const first = orThrow(await at.ask(name, settings));
  if (settings['page'] !== undefined || !fieldsOf(first.view.query).some(({ property }) => property === 'page')) return first;
  let answer = first.answer;
  for (let page = 2; page <= MOST_PAGES && 'more' in answer && answer.more === true; page++)
    answer = joined(answer, orThrow(await at.ask(name, { ...settings, page: String(page) })).answer);
  return { ...first, answer };
}

const joined = (one: object, next: object): object =>
  Object.fromEntries(Object.entries(next).map(([name, value]) => [name, Array.isArray(value) ? [...(one[name as never] as unknown[]), ...(value as unknown[])] : value]));

/** A fault in the other moment, at the settings that name it. */
function asThen<T extends object>(found: T | Refusal): T | Refusal {
  if (!isRefusal(found) || !found.fields) return found;
  const names: { readonly [field: string]: string } = { on: 'thenOn', knownAt: 'thenKnownAt' };
  return { ...found, fields: found.fields.map((one) => ({ ...one, field: names[one.field] ?? one.field })) };
}

async function changedBetween({ then, now }: Pair<object>, pair: Pair<Moment>, lists: string | undefined): Promise<Omit<Changed, 'part' | 'events'>[]> {
  const books = [await pair.then.records(), await pair.now.records()];
  const isRecord = (kind: string, ref: string) => books.some((book) => book.get(kind, ref) !== undefined);
  const [before, after] = [itemsIn(then, isRecord, lists), itemsIn(now, isRecord, lists)];
  return [...new Map([...before, ...after])].flatMap(([name, { kind, ref }]) => {
    const [old, current] = [before.get(name)?.said ?? null, after.get(name)?.said ?? null];
    return isDeepStrictEqual(old, current) ? [] : { kind, ref, then: old, now: current };
  });
}

/** The events of a record between the two moments; where both know the same, all of them: its days tell why one has it. */
async function eventsOf({ kind, ref }: { kind: string; ref: string }, { then, now }: Pair<Moment>): Promise<LedgerEntry[]> {
  const later = then.position > now.position ? then : now;
  const from = then.position === now.position ? 0 : Math.min(then.position, now.position);
  const [events, book] = [await later.log.stream(kind, ref), await later.records()];
  return events.filter(({ position }) => position > from).map((event) => ledgerEntry(book, event));
}
