import BTree from 'sorted-btree';
import type { Rows } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { afterAll, compareKeys } from './keys';
import type { ReadRows } from './port';

/** What a row said from one position on; `undefined` where it was gone. */
interface Version {
  readonly from: Position;
  readonly row: object | undefined;
  readonly before: Version | undefined;
}

/** Keys fetched at a time: what is put while somebody walks a range disturbs nobody. */
const PAGE = 256;

/**
 * The rows of one projection and one LCEP in memory, each with all its versions: what was folded once answers for every
 * position it has passed.
 */
export class MemoryRows implements Rows {
  private readonly newest = new Map<string, Version>();
  private readonly keys = new BTree<string, undefined>(undefined, compareKeys);
  private position: Position = 0;

  /** Rows put from now on are those of the event at this position, which is never before an earlier one. */
  at(position: Position): this {
    this.position = position;
    return this;
  }

  get<R extends object>(key: string): Readonly<R> | undefined {
    return this.newest.get(key)?.row as R | undefined;
  }

  put(key: string, row: object): void {
    this.change(key, row);
  }

  delete(key: string): void {
    this.change(key, undefined);
  }

  /** The rows as known at a position that was folded. Events folded later change nothing of them. */
  asOf(position: Position): ReadRows {
    const get = <R extends object>(key: string): R | undefined => {
      let version = this.newest.get(key);
      while (version && version.from > position) version = version.before;
      return version?.row as R | undefined;
    };
    const { keys } = this;
    function* range<R extends object>(prefix: string, { limit = Infinity, after }: { limit?: number; after?: string } = {}): Generator<readonly [string, R]> {
      let left = limit;
      for (let last = after !== undefined && compareKeys(after, prefix) >= 0 ? after : undefined; ; ) {
        const page = keys.getRange(last ?? prefix, afterAll(prefix), false, PAGE);
        for (const [key] of page) {
          const row = key === last ? undefined : get<R>(key);
          if (row === undefined) continue;
          if (left-- <= 0) return;
          yield [key, row];
        }
        if (page.length < PAGE) return;
        last = page.at(-1)![0];
      }
    }
    return { position, get, range };
  }

  private change(key: string, row: object | undefined): void {
    const known = this.newest.get(key);
    if (!known) this.keys.set(key, undefined);
    const before = known?.from === this.position ? known.before : known;
    this.newest.set(key, { from: this.position, row, before });
  }
}
