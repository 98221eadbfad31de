import type { Rows } from '#kernel/projection';
import type { Position } from '#kernel/time';
import type { KeyFilter } from './key-filter';
import { qualified } from './keys';
import type { Slice } from './port';
import type { RowCache } from './row-cache';

/** The rows themselves could not be read. Not the fault of the event that was being folded. */
export class RowsUnreadable extends Error {
  override readonly name = 'RowsUnreadable';
}

/** A row within a slice. */
interface Held {
  row: object | undefined;
  changed: boolean;
}

/**
 * What a batch of events changed and is not committed yet, over the rows that are. The fold sees its own changes at once;
 * each key is kept once a slice, however often it was put. Past its slice a row is kept as JSON, unless it is one that is
 * changed often: a long batch of objects would hold many times the memory.
 */
export class RowBuffer implements Rows {
  /** Set when reading failed inside a fold, even if the fold caught it. */
  failure: RowsUnreadable | undefined;
  private lcep = '';
  /** Rows the slice has read or changed, of the LCEP in hand and of all. */
  private own = new Map<string, Held>();
  private readonly slice = new Map<string, Map<string, Held>>();
  private slices: Slice[] = [];
  private pending = new Map<string, string | null>();

  constructor(
    private readonly read: (key: string) => string | undefined,
    private readonly cache: RowCache,
    /** Knows every key that was ever put; absent where the rows were not followed from their beginning. */
    private readonly known?: KeyFilter,
  ) {}

  /** Points the fold at the rows of one LCEP. */
  of(lcep: string): this {
    if (lcep === this.lcep && this.slice.size > 0) return this;
    this.lcep = lcep;
    const own = this.slice.get(lcep);
    if (own) this.own = own;
    else this.slice.set(lcep, (this.own = new Map()));
    return this;
  }

  get<R extends object>(key: string): Readonly<R> | undefined {
    const held = this.own.get(key);
    if (held) return held.row as R | undefined;
    const row = this.before(qualified(this.lcep, key));
    this.own.set(key, { row, changed: false });
    return row as R | undefined;
  }

  put(key: string, row: object): void {
    this.change(key, row);
  }

  delete(key: string): void {
    this.change(key, undefined);
  }

  /** Ends a slice at a boundary. */
  cut(upTo: Position, eventId: string): void {
    const changed: [string, string | null][] = [];
    for (const [lcep, rows] of this.slice)
      for (const [key, held] of rows) {
        if (!held.changed) continue;
        const name = qualified(lcep, key);
        const json = held.row === undefined ? null : JSON.stringify(held.row);
        changed.push([name, json]);
        this.pending.set(name, json);
        // A row that is new is seldom needed again soon; one that was changed before is.
        const again = !this.known || this.known.add(name);
        if (held.row === undefined) this.cache.delete(name);
        else if (again) this.cache.set(name, held.row, json!);
      }
    this.slices.push({ upTo, eventId, changed });
    this.slice.clear();
  }

  /** The slices that were cut, to be committed. */
  get uncommitted(): readonly Slice[] {
    return this.slices;
  }

  committed(): void {
    this.slices = [];
    this.pending = new Map();
  }

  /** Drops what is not committed. */
  forget(): void {
    this.slice.clear();
    this.cache.clear();
    this.committed();
    this.failure = undefined;
  }

  private change(key: string, row: object | undefined): void {
    const held = this.own.get(key);
    if (!held) return void this.own.set(key, { row, changed: true });
    held.row = row;
    held.changed = true;
  }

  /** The row as the slices before left it. */
  private before(name: string): object | undefined {
    if (this.known && !this.known.mayHave(name)) return undefined;
    const cached = this.cache.get(name);
    if (cached) return cached;
    const pending = this.pending.get(name);
    const json = pending === undefined ? this.fetch(name) : pending;
    if (json === undefined || json === null) return undefined;
    const row = JSON.parse(json) as object;
    this.cache.set(name, row, json);
    return row;
  }

  private fetch(name: string): string | undefined {
    try {
      return this.read(name);
    } catch (error) {
      this.failure = new RowsUnreadable(`The row “${name}” can't be read: ${(error as Error).message}`, { cause: error });
      throw this.failure;
    }
  }
}
