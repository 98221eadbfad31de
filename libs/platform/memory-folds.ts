import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { EventCatalogue } from '#kernel/catalogue';
import type { Recorded } from '#kernel/event';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader, StoredEvent } from '#event-store/port';
import type { Sealer } from '#privacy/sealing';
import { ProjectionStopped } from '#read-models/as-known';
import { reasonOf } from '#read-models/track';

/**
 * What views keep in memory of all events of one LCEP, because it may not lie on disk (opened texts) or would take too long to
 * be read from there. Made from the log when it is first asked for, and kept up from then on. Its state must be able to answer
 * for any position it has passed.
 */
export interface MemoryFold<S = unknown> {
  readonly name: string;
  /** Whether it is given free text as it was said; sealed, as rows carry it, where absent. */
  readonly opensTexts?: true;
  begin(kinds: ReadonlyMap<string, RecordKind>): S;
  /** Takes in the next event. */
  fold(state: S, event: Recorded): void;
}

interface Kept {
  readonly state: unknown;
  position: Position;
  /** How many events are in it. */
  events: number;
  running: Promise<unknown>;
}
interface Sources {
  readonly store: EventReader;
  readonly catalogue: EventCatalogue;
  readonly kinds: ReadonlyMap<string, RecordKind>;
  readonly sealer: Pick<Sealer, 'open'>;
}

const PAGE = 250;
/** Others get their turn after so many milliseconds of folding. */
const TURN_MS = 4;
/**
 * Events kept in memory, in the folds of all LCEPs together; what was used longest ago is given up and made anew when it is
 * asked for again. One that is larger by itself is kept all the same: it would be of no use to make it for every question.
 */
const MOST_EVENTS = 600_000;

export class MemoryFolds {
  private readonly kept: LRUCache<string, Kept>;
  private readonly running = new Set<Promise<unknown>>();
  private readonly preparing = new Set<string>();
  private closing = false;

  constructor(
    private readonly from: Sources,
    mostEvents = MOST_EVENTS,
  ) {
    this.kept = new LRUCache({ maxSize: mostEvents, sizeCalculation: ({ events }) => Math.min(Math.max(events, 1), mostEvents) });
  }

  /**
   * The state of a fold with every event of the LCEP up to the position in it, and maybe later ones.
   * @throws ProjectionStopped where it can't take an event in
   */
  async upTo<S>(fold: MemoryFold<S>, lcep: string, position: Position): Promise<S> {
    const name = `${fold.name}|${lcep}`;
    const kept = this.kept.get(name) ?? { state: fold.begin(this.from.kinds), position: 0, events: 0, running: Promise.resolve() };
    this.kept.set(name, kept);
    const done = kept.running.then(() => this.advance(fold, kept, lcep, position));
    const running = done.catch(() => void this.kept.delete(name)); // half of an event may be in it: made anew by the next who asks
    kept.running = running;
    this.running.add(running);
    void running.finally(() => this.running.delete(running));
    const before = kept.events;
    await done;
    // Its place in the cache is as large as it was when it was put there.
    if (kept.events !== before && this.kept.delete(name)) this.kept.set(name, kept);
    return kept.state as S;
  }

  /**
   * Has folds made for an LCEP, or kept up, while nobody waits for them, one after the other; nothing where that is under way
   * already. What fails is told to the next who asks.
   */
  async prepare(folds: readonly MemoryFold[], lcep: string, position: Position): Promise<void> {
    if (this.preparing.has(lcep)) return;
    this.preparing.add(lcep);
    for (const fold of folds) if (!this.closing) await this.upTo(fold, lcep, position).catch(() => {});
    this.preparing.delete(lcep);
  }

  /** Ends what is under way, so that the log may be closed. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.running);
  }

  private async advance<S>(fold: MemoryFold<S>, kept: Kept, lcep: string, position: Position): Promise<void> {
    let turn = performance.now();
    while (kept.position < position) {
      if (this.closing) throw new Error('The data folder is being closed.');
      const page = await this.from.store.readAll({ after: kept.position, upTo: position, limit: PAGE, lcep });
      for (const stored of page) {
        this.take(fold, kept, stored);
        if (performance.now() - turn < TURN_MS) continue;
        await nextTurn();
        turn = performance.now();
      }
      if (page.length < PAGE) kept.position = position;
    }
  }

  private take<S>(fold: MemoryFold<S>, kept: Kept, stored: StoredEvent): void {
    try {
      const event = recordedOf(this.from.catalogue, stored);
      fold.fold(kept.state as S, fold.opensTexts ? this.from.sealer.open(event) : event);
    } catch (error) {
      throw new ProjectionStopped(fold.name, { position: stored.position, type: stored.type, reason: reasonOf(error) });
    }
    kept.position = stored.position;
    kept.events++;
  }
}
