import { LRUCache } from 'lru-cache';
import type { Recorded } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import { fold, type Projection } from '#kernel/projection';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';
import { MemoryRows } from '#read-models/memory-rows';
import type { MemoryFold } from './memory-folds';
import { RecordBook, recordBook, type Remember, type WorkedOut } from './record-book';

/** How much of what was worked out is remembered for one LCEP: some views on some days. */
const MOST = 20;

/** What was worked out of records that had changed last at `at`, when the newest change of these kinds lay there. */
type Remembered = WorkedOut & { readonly at: Position };

/**
 * The record book of one LCEP in memory: the same rows as in the file, made by the same fold, open at any position it has
 * passed; with what was worked out from them, for as long as no record of a kind that it was read from changes.
 */
export class MemoryBook {
  private readonly rows = new MemoryRows();
  /** The positions at which records of each kind changed, ascending. */
  private readonly changes = new Map<string, Position[]>();
  private readonly remembered = new LRUCache<string, Remembered>({ max: MOST });

  constructor(
    private readonly projection: Projection,
    private readonly kinds: ReadonlyMap<string, RecordKind>,
  ) {
    for (const kind of kinds.keys()) this.changes.set(kind, []);
  }

  /** Takes in the next event. Events of anything but records say nothing to it. */
  take(event: Recorded): void {
    const changes = this.changes.get(partsOf(event.stream).kind);
    if (!changes) return;
    fold(this.projection, event, this.rows.at(event.position));
    changes.push(event.position);
  }

  /** The book as known at a position that was passed. */
  at(position: Position): RecordBook {
    const remember: Remember = (what, workOut) => {
      const known = this.remembered.get(what);
      if (known && known.at === this.lastChange(known.kinds, position)) return known;
      const made = workOut();
      this.remembered.set(what, { ...made, at: this.lastChange(made.kinds, position) });
      return made;
    };
    return new RecordBook(this.rows.asOf(position), this.kinds, remember);
  }

  /** The last position, up to one, at which a record of these kinds changed: as long as it is the same, so is what they say. */
  private lastChange(kinds: Iterable<string>, upTo: Position): Position {
    let last = 0;
    for (const kind of kinds) last = Math.max(last, lastUpTo(this.changes.get(kind) ?? [], upTo));
    return last;
  }
}

/** The record books of a process, each kept in memory as long as there is room. */
export const memoryBook = (kinds: ReadonlyMap<string, RecordKind>): MemoryFold<MemoryBook> => {
  const projection = recordBook([...kinds.values()]);
  return { name: projection.name, begin: () => new MemoryBook(projection, kinds), fold: (book, event) => book.take(event) };
};

/** The last of ascending numbers that is not above a bound; 0 where there is none. */
function lastUpTo(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  if (high > 0 && ascending[high - 1]! <= bound) return ascending[high - 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : ascending[low - 1]!;
}
