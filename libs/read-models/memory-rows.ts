import BTree from 'sorted-btree';
import type { Rows } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { afterAll } from './keys';
import type { ReadRows } from './port';

/** What a row said from one position on; `undefined` where it was gone. */
interface Version {
  readonly from: Position;
  readonly row: object | undefined;
  readonly before: Version | undefined;
}
/** One row through time. */
interface Line {
  newest: Version;
}

/** Rows fetched at a time: what is put while somebody walks a range disturbs nobody. */
const PAGE = 256;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * The rows of one projection and one LCEP in memory, each with all its versions: what was folded once answers for every
 * position it has passed.
 */
export class MemoryRows implements Rows {
  private readonly lines = new Map<string, Line>();
  private readonly inOrder = new BTree<string, Line>(undefined, inPlainOrder);
  private position: Position = 0;

  /** Rows put from now on are those of the event at this position, which is never before an earlier one. */
  at(position: Position): this {
    this.position = position;
    return this;
  }

  get<R extends object>(key: string): Readonly<R> | undefined {
    return this.lines.get(key)?.newest.row as R | undefined;
  }

  put(key: string, row: object): void {
    this.change(key, row);
  }

  delete(key: string): void {
    this.change(key, undefined);
  }

  /** The rows as known at a position that was folded. Events folded later change nothing of them. */
  asOf(position: Position): ReadRows {
    const { lines, inOrder } = this;
    function* range<R extends object>(prefix: string, { limit = Infinity, after }: { limit?: number; after?: string } = {}): Generator<readonly [string, R]> {
      let left = limit;
      for (let last = after !== undefined && after >= prefix ? after : undefined; ; ) {
        const page = inOrder.getRange(last ?? prefix, afterAll(prefix), false, PAGE);
        for (const [key, line] of page) {
          const row = key === last ? undefined : rowAt<R>(line, position);
          if (row === undefined) continue;
          if (left-- <= 0) return;
          yield [key, row];
        }
        if (page.length < PAGE) return;
        last = page.at(-1)![0];
      }
    }
    return { position, get: <R extends object>(key: string) => rowAt<R>(lines.get(key), position), range };
  }

  private change(key: string, row: object | undefined): void {
    const line = this.lines.get(key);
    if (!line) return this.begin(key, { newest: { from: this.position, row, before: undefined } });
    const { newest } = line;
    line.newest = { from: this.position, row, before: newest.from === this.position ? newest.before : newest };
  }

  private begin(key: string, line: Line): void {
    // With those signs the plain order of strings would not be the order of keys that every other adapter has.
    if (SURROGATE.test(key)) throw new Error(`The key “${key}” holds a sign beyond U+FFFF; encode it.`);
    this.lines.set(key, line);
    this.inOrder.set(key, line);
  }
}

function rowAt<R extends object>(line: Line | undefined, position: Position): R | undefined {
  let version = line?.newest;
  while (version && version.from > position) version = version.before;
  return version?.row as R | undefined;
}

const inPlainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
