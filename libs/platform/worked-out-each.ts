import { isDeepStrictEqual } from 'node:util';
import { Reads, stillSo, type Before, type Book, type Changed, type WorkedOut } from './worked-out';

interface Row {
  readonly ref: string;
}
/** How each row of a kind is worked out, and where the rows are. */
interface Each<T, B extends Book, R extends Row> {
  readonly book: B;
  readonly kind: string;
  readonly rows: () => Iterable<R>;
  readonly workOut: (row: R) => WorkedOut<T | undefined, B>;
}
/** What one row came to. */
interface Item<T, B extends Book> {
  readonly row: Row;
  readonly made: WorkedOut<T | undefined, B>;
}
interface EachOf<T, B extends Book> extends WorkedOut<ReadonlyMap<string, T>, B> {
  /** In the order of the rows. */
  readonly items: ReadonlyMap<string, Item<T, B>>;
  /** What was read for any of them, but for single rows. */
  readonly common: Reads<B>;
  /** For which of them a single row was looked up, by its key; for some it may not be any more. */
  readonly readers: Map<string, Set<string>>;
}

/**
 * What each row of a kind comes to, by ref: worked out anew where the row, or anything else that was read for it, is another
 * than before. Where all come to what they came to before, it is the very same map.
 */
export function eachOf<T, B extends Book, R extends Row>(each: Each<T, B, R>, before: Before<B> | undefined): EachOf<T, B> {
  const earlier = before?.made as EachOf<T, B> | undefined;
  const some = before && earlier && concerned(each, earlier, before.changed);
  const items = new Map(some && earlier ? earlier.items : []);
  const readers = some && earlier ? earlier.readers : new Map<string, Set<string>>();
  const [common, reads] = [new Reads<B>(), new Reads<B>()];
  if (some) earlier?.common.addTo(common, () => {});
  for (const kind of some && earlier ? earlier.reads.kinds : [each.kind]) reads.list(kind);
  let alike = true;
  for (const row of some ?? each.rows()) {
    const known = earlier?.items.get(row.ref);
    const item = known && before ? again(each, known, row, before.changed) : { row, made: each.workOut(row) };
    if (item.made.value !== known?.made.value) alike = false;
    items.set(row.ref, item);
    item.made.reads.addTo(common, (key, kind) => {
      reads.list(kind);
      const ofKey = readers.get(key);
      if (ofKey) ofKey.add(row.ref);
      else readers.set(key, new Set([row.ref]));
    });
  }
  for (const kind of common.kinds) reads.list(kind);
  return { value: earlier && alike && earlier.items.size === items.size ? earlier.value : valuesOf(items), reads, items, common, readers };
}

/** The rows that may come to something else by what has changed; undefined where that may be any, or where some came or went. */
function concerned<T, B extends Book, R extends Row>({ book, kind }: Each<T, B, R>, { items, common, readers }: EachOf<T, B>, changed: Changed): R[] | undefined {
  if (common.againIn(book, changed) !== common) return undefined;
  const refs = new Set(changed.get(kind));
  for (const [of, some] of changed) for (const ref of some) for (const reader of readers.get(book.key(of, ref)) ?? []) refs.add(reader);
  const rows: R[] = [];
  for (const ref of refs) {
    const row = book.row(book.key(kind, ref)) as R | undefined;
    if (items.has(ref) !== (row !== undefined)) return undefined;
    if (row) rows.push(row);
  }
  return rows;
}

function again<T, B extends Book, R extends Row>({ book, workOut }: Each<T, B, R>, known: Item<T, B>, row: R, changed: Changed): Item<T, B> {
  const still = known.row === row ? stillSo(known.made, book, changed) : undefined;
  if (still) return still === known.made ? known : { row, made: still };
  const { value, reads } = workOut(row);
  return { row, made: { value: isDeepStrictEqual(value, known.made.value) ? known.made.value : value, reads } };
}

function valuesOf<T, B extends Book>(items: ReadonlyMap<string, Item<T, B>>): ReadonlyMap<string, T> {
  const values = new Map<string, T>();
  for (const [ref, { made }] of items) if (made.value !== undefined) values.set(ref, made.value);
  return values;
}
