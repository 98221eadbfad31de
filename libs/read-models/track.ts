import type { Recorded } from '#kernel/event';
import { fold, type Projection } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { KeyFilter } from './key-filter';
import { lcepOf } from './keys';
import type { Generation, HistoryRows, PresentRows, Stopped } from './port';
import { RowBuffer } from './row-buffer';
import { RowCache } from './row-cache';

/** Events between two boundaries at most: as many may have to be folded again to read the rows as known at a position. */
export const SLICE = 250;
/** Characters of JSON held in memory for each projection, besides the batch in hand. */
export const CACHE_SIZE = 500_000;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One generation on its way along the log: folds events into a buffer and commits them. */
export class Track {
  checkpoint: Position;
  stopped: Stopped | undefined;
  /** The event that could not be folded; those before it are folded again and committed, then the track stops. */
  poison: Stopped | undefined;
  private readonly buffer: RowBuffer;
  private sinceCut = 0;
  private last: Position;
  private lastId = '';

  constructor(
    readonly projection: Projection,
    readonly generation: Generation,
    private readonly rows: PresentRows & HistoryRows,
  ) {
    this.last = this.checkpoint = generation.checkpoint;
    const known = generation.checkpoint === 0 ? new KeyFilter() : undefined;
    this.buffer = new RowBuffer((key) => rows.json(generation, key), new RowCache(CACHE_SIZE), known);
  }

  /**
   * Folds events, in order. Stops at the first that throws: nothing that is not committed is kept then, since the fold may
   * have put half of that event's rows. @throws RowsUnreadable
   */
  fold(events: readonly Recorded[]): void {
    for (const event of events) {
      if (this.poison && event.position >= this.poison.position) return;
      try {
        fold(this.projection, event, this.buffer.of(lcepOf(event.stream)));
      } catch (error) {
        if (this.buffer.failure) throw this.buffer.failure;
        return this.poisoned({ position: event.position, type: event.type, reason: reasonOf(error) });
      }
      this.last = event.position;
      this.lastId = event.id;
      if (++this.sinceCut >= SLICE) this.cut();
    }
  }

  /** Gives up what is not committed; the events before `why.position` have to be read again. */
  poisoned(why: Stopped): void {
    this.poison = why;
    this.forget();
  }

  /** Commits what was folded. Rejects, with nothing lost but time, when the rows can't be written. */
  async commit(): Promise<void> {
    if (this.last === this.checkpoint) return;
    if (this.sinceCut > 0) this.cut();
    const done = await this.rows.commit(this.generation, this.checkpoint, this.buffer.uncommitted);
    if (!done) throw new Error(`Something else writes the rows of “${this.projection.name}”: they no longer stand at ${this.checkpoint}.`);
    this.buffer.committed();
    this.checkpoint = this.last;
  }

  async stop(why: Stopped): Promise<void> {
    await this.rows.stop(this.generation, why);
    this.stopped = why;
  }

  forget(): void {
    this.buffer.forget();
    this.sinceCut = 0;
    this.last = this.checkpoint;
  }

  private cut(): void {
    this.buffer.cut(this.last, this.lastId);
    this.sinceCut = 0;
  }
}
