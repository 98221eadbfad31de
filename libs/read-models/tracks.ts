import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Projection } from '#kernel/projection';
import type { EventStore } from '#event-store/port';
import { ProjectionStopped } from './as-known';
import type { FollowerStatus, Progress } from './follower';
import type { Generation, HistoryRows, PresentRows } from './port';
import { Track } from './track';

interface Options {
  readonly projections: readonly Projection[];
  readonly rows: PresentRows & HistoryRows;
  readonly store: EventStore;
  readonly log: (message: string) => void;
}
interface Rebuild {
  readonly done: PromiseWithResolvers<void>;
  readonly listeners: ((progress: Progress) => void)[];
}

/** Steps of tidying between two attempts to write, where there is no room. */
const TIDIED_AT_ONCE = 100;

/**
 * Which generations of each projection are on their way: the main one, which is served or will be the first that is, and the
 * one that is made beside it when it is rebuilt.
 */
export class Tracks {
  private readonly mains = new Map<string, Track>();
  private readonly besides = new Map<string, Track>();
  /** Projections whose main track was not swapped in yet. */
  private readonly unserved = new Set<string>();
  private readonly rebuilds = new Map<string, Rebuild>();

  constructor(private readonly options: Options) {}

  get main(): readonly Track[] {
    return [...this.mains.values()];
  }

  get all(): readonly Track[] {
    return [...this.mains.values(), ...this.besides.values()];
  }

  /** What nobody reads yet: to be swapped in, or given up. */
  get unfinished(): readonly Track[] {
    return [...[...this.unserved].map((name) => this.mains.get(name)!), ...this.besides.values()];
  }

  status(): readonly FollowerStatus[] {
    return this.main.map(({ projection: { name, version }, checkpoint, stopped }) => ({
      name,
      version,
      checkpoint,
      ...(stopped && { stopped }),
      ...(this.besides.has(name) && { rebuiltTo: this.besides.get(name)!.checkpoint }),
    }));
  }

  /** Takes up where the rows stand. Stopped tracks stay as they are, and rebuilds go on. */
  async load(): Promise<void> {
    const { projections, rows } = this.options;
    for (const projection of projections) {
      const { name } = projection;
      if (this.mains.get(name)?.stopped && !this.besides.has(name)) continue;
      const served = await this.ifOfThisLog(await rows.live(projection));
      const unfinished = await this.ifOfThisLog(await rows.building(projection));
      const main = served ?? unfinished ?? (await rows.begin(projection));
      this.mains.set(name, new Track(projection, main, rows));
      if (served) this.unserved.delete(name);
      else this.unserved.add(name);
      if (served && unfinished) this.besides.set(name, new Track(projection, unfinished, rows));
      else this.besides.delete(name);
    }
  }

  /** Rows that were folded from another log, such as one that was replaced by a backup, are given up. */
  private async ifOfThisLog(found: Generation | undefined): Promise<Generation | undefined> {
    if (!found || found.checkpoint === 0) return found;
    const { rows, store, log } = this.options;
    const [last] = await store.readAll({ after: found.checkpoint - 1, upTo: found.checkpoint, limit: 1 });
    if (last && last.id === found.eventId) return found;
    log(`The rows of “${found.projection}” were folded from another log than this one. They are made again.`);
    await rows.discard(found);
    return undefined;
  }

  /** Asks for a rebuild, or joins the one that was asked for; resolves when its rows are served. */
  rebuilt(name: string, onProgress: (progress: Progress) => void): Promise<void> {
    const under = this.rebuilds.get(name) ?? { done: Promise.withResolvers<void>(), listeners: [] };
    under.listeners.push(onProgress);
    this.rebuilds.set(name, under);
    return under.done.promise;
  }

  async beginRebuilds(): Promise<void> {
    for (const name of this.rebuilds.keys()) {
      const main = this.mains.get(name)!;
      if (this.besides.has(name) || (this.unserved.has(name) && !main.stopped)) continue;
      const track = new Track(main.projection, await this.options.rows.begin(main.projection), this.options.rows);
      if (this.unserved.has(name)) this.mains.set(name, track);
      else this.besides.set(name, track);
    }
  }

  /** What came of a track that nobody reads yet: serves it once it is where its main one is, gives it up where it stopped. True when it is served now. */
  async settle(track: Track, isAtEnd: boolean): Promise<boolean> {
    await this.report(track);
    const main = this.mains.get(track.projection.name)!;
    if (track.stopped) await this.giveUp(track);
    else if (isAtEnd || (track !== main && !main.stopped && track.checkpoint >= main.checkpoint)) return this.serve(track);
    return false;
  }

  private async serve(track: Track): Promise<true> {
    const { name } = track.projection;
    await this.options.rows.swap(track.generation);
    this.mains.set(name, track);
    this.besides.delete(name);
    this.unserved.delete(name);
    this.rebuilds.get(name)?.done.resolve();
    this.rebuilds.delete(name);
    return true;
  }

  private async giveUp(track: Track): Promise<void> {
    const { name } = track.projection;
    if (this.besides.get(name) === track) {
      await this.options.rows.discard(track.generation);
      this.besides.delete(name);
    }
    this.rebuilds.get(name)?.done.reject(new ProjectionStopped(name, track.stopped!));
    this.rebuilds.delete(name);
  }

  private async report(track: Track): Promise<void> {
    const listeners = this.rebuilds.get(track.projection.name)?.listeners;
    if (!listeners) return;
    const head = await this.options.store.head();
    for (const listener of listeners) listener({ projection: track.projection.name, position: track.checkpoint, head });
  }

  /** Without room, rebuilds are given up: what they have made so far takes that of the rows which are served. */
  async makeRoom(why: Error, isClosing: () => boolean): Promise<void> {
    const { rows } = this.options;
    this.endRebuilds(why);
    this.rebuilds.clear();
    for (const [name, { generation }] of this.besides) {
      await rows.discard(generation);
      this.besides.delete(name);
    }
    for (let step = 0; step < TIDIED_AT_ONCE && !isClosing() && (await rows.tidy()); step++) await nextTurn();
  }

  /** Rejects everyone who waits for a rebuild; what was made so far is taken up again by the next start. */
  endRebuilds(why: Error): void {
    for (const { done } of this.rebuilds.values()) done.reject(why);
  }
}
