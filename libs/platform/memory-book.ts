import { LRUCache } from 'lru-cache';
import type { Recorded } from '#kernel/event';
import { partsOf, type Ref } from '#kernel/ids';
import { fold, type Projection } from '#kernel/projection';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';
import { MemoryRows } from '#read-models/memory-rows';
import type { MemoryFold } from './memory-folds';
import { RecordBook, type Made, type Remember } from './record-book';
import { recordBook } from './record-rows';
import type { Changed } from './worked-out';

/** How much of what was worked out is remembered for one LCEP: some views, and what they are made of, on some days. */
const MOST = 60;

/** What was worked out, and how often records of each kind it depends on had changed by then. */
interface Remembered {
  readonly made: Made;
  readonly at: ReadonlyMap<string, number>;
}
interface Changes {
  readonly positions: Position[];
  readonly refs: Ref[];
}

/**
 * The record book of one LCEP in memory: the same rows as in the file, made by the same fold, open at any position it has
 * passed; with what was worked out from them, for as long as what was read for it says the same.
 */
export class MemoryBook {
  private readonly rows = new MemoryRows();
  /** Where records of each kind changed, ascending, and which. */
  private readonly changes = new Map<string, Changes>();
  private readonly remembered = new LRUCache<string, Remembered>({ max: MOST });

  constructor(
    private readonly projection: Projection,
    private readonly kinds: ReadonlyMap<string, RecordKind>,
  ) {
    for (const kind of kinds.keys()) this.changes.set(kind, { positions: [], refs: [] });
  }

  /** Takes in the next event. Events of anything but records say nothing to it. */
  take(event: Recorded): void {
    const { kind, ref } = partsOf(event.stream);
    const changes = this.changes.get(kind);
    if (!changes) return;
    fold(this.projection, event, this.rows.at(event.position));
    changes.positions.push(event.position);
    changes.refs.push(ref);
  }

  /** The book as known at a position that was passed. */
  at(position: Position): RecordBook {
    const remember: Remember = (what, workOut) => {
      const known = this.remembered.get(what);
      const changed = known && this.changedSince(known, position);
      if (known && changed?.size === 0) return known.made;
      const made = workOut(known && changed && { made: known.made, changed });
      this.remembered.set(what, { made, at: new Map([...made.reads.kinds].map((kind) => [kind, this.changesUpTo(kind, position)])) });
      return made;
    };
    return new RecordBook(this.rows.asOf(position), this.kinds, remember);
  }

  /** The records that were changed between then and a position, whichever came first. */
  private changedSince({ at }: Remembered, position: Position): Changed {
    const changed = new Map<string, readonly string[]>();
    for (const [kind, then] of at) {
      const now = this.changesUpTo(kind, position);
      if (now !== then) changed.set(kind, this.changes.get(kind)!.refs.slice(Math.min(then, now), Math.max(then, now)));
    }
    return changed;
  }

  /** How often records of a kind had changed by a position: as long as it is the same, so is what they say. */
  private changesUpTo(kind: string, position: Position): number {
    return upTo(this.changes.get(kind)?.positions ?? [], position);
  }
}

/** The record books of a process, each kept in memory as long as there is room. */
export const memoryBook = (kinds: ReadonlyMap<string, RecordKind>): MemoryFold<MemoryBook> => {
  const projection = recordBook([...kinds.values()]);
  return { name: projection.name, begin: () => new MemoryBook(projection, kinds), fold: (book, event) => book.take(event) };
};

/** How many of ascending numbers are not above a bound. */
function upTo(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  // Most ask for the end.
  if (high === 0 || ascending[high - 1]! <= bound) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
