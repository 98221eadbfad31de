import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { EventCatalogue } from '#kernel/catalogue';
import type { Recorded } from '#kernel/event';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader } from '#event-store/port';
import type { Sealer } from '#privacy/sealing';

/**
 * What a view keeps in memory of all events of one LCEP, because it may not lie on disk (opened texts) or would be of no use
 * there. Made from the log when it is first asked for, and kept up from then on. Its state must be able to answer for any
 * position it has passed.
 */
export interface MemoryFold<S = unknown> {
  readonly name: string;
  begin(kinds: ReadonlyMap<string, RecordKind>): S;
  /** Takes in the next event, its texts opened. */
  fold(state: S, event: Recorded): void;
}

interface Kept {
  readonly state: unknown;
  position: Position;
  running: Promise<unknown>;
}
interface Sources {
  readonly store: EventReader;
  readonly catalogue: EventCatalogue;
  readonly kinds: ReadonlyMap<string, RecordKind>;
  readonly sealer: Pick<Sealer, 'open'>;
}

const PAGE = 1_000;
/** Events folded before others get their turn: a few milliseconds. */
const AT_A_TIME = 100;
/** LCEPs kept at the same time; those used longest ago are made anew when they are asked for again. */
const MOST = 20;

export class MemoryFolds {
  private readonly kept = new LRUCache<string, Kept>({ max: MOST });

  constructor(private readonly from: Sources) {}

  /** The state of a fold with every event of the LCEP up to the position in it, and maybe later ones. */
  async upTo<S>(fold: MemoryFold<S>, lcep: string, position: Position): Promise<S> {
    const name = `${fold.name}|${lcep}`;
    const kept = this.kept.get(name) ?? { state: fold.begin(this.from.kinds), position: 0, running: Promise.resolve() };
    this.kept.set(name, kept);
    const done = kept.running.then(() => this.advance(fold, kept, lcep, position));
    kept.running = done.catch(() => void this.kept.delete(name)); // half of an event may be in it: made anew by the next who asks
    await done;
    return kept.state as S;
  }

  private async advance<S>(fold: MemoryFold<S>, kept: Kept, lcep: string, position: Position): Promise<void> {
    while (kept.position < position) {
      const page = await this.from.store.readAll({ after: kept.position, upTo: position, limit: PAGE, lcep });
      for (const [index, stored] of page.entries()) {
        if (index % AT_A_TIME === AT_A_TIME - 1) await nextTurn();
        fold.fold(kept.state as S, this.from.sealer.open(recordedOf(this.from.catalogue, stored)));
        kept.position = stored.position;
      }
      if (page.length < PAGE) kept.position = position;
    }
  }
}
