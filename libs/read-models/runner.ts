import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventCatalogue } from '#kernel/catalogue';
import type { Projection } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { StorageFull, type EventStore } from '#event-store/port';
import { advance, groupsOf } from './advance';
import { ProjectionStopped } from './as-known';
import type { Follower, FollowerStatus, Progress } from './follower';
import type { Generation, HistoryRows, PresentRows } from './port';
import { reasonOf, Track } from './track';
import { Waiting } from './waiting';

export interface RunnerOptions {
  readonly projections: readonly Projection[];
  readonly rows: PresentRows & HistoryRows;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly log: (message: string) => void;
  /** Ends the runner, as `close` does. */
  readonly signal?: AbortSignal;
  /** Events folded into one transaction while catching up. */
  readonly batch?: number;
  /** How long a wait for a wake-up lasts at most: another process may have recorded something. Milliseconds. */
  readonly pollMs?: number;
  /** Called after every look at the log, whatever came of it: `status` may say something new. */
  readonly onTurn?: () => void;
  /** How long replaced rows are kept for those who are reading them. Milliseconds. */
  readonly graceMs?: number;
}

interface Rebuild {
  readonly done: PromiseWithResolvers<void>;
  readonly listeners: ((progress: Progress) => void)[];
}

const BATCH = 1_000;
/** Rows fewer events behind than this are near: what they lack is quickly folded. */
const NEAR = 100;
/** Steps of tidying between two attempts to write, where there is no room. */
const TIDIED_AT_ONCE = 100;
const BREATH_MS = 20;
const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 5_000;

/**
 * Keeps the rows of all projections up with the log.
 *
 * - Projections at the same place share each reading of the log. Those at the end of it go first, so that catching up or
 *   rebuilding one holds the others up by a batch at most.
 * - Rows of an older version of a fold are not served, since they say something else: a new generation is built, from which
 *   `rowsAsKnown` reads at once, folding what it lacks.
 * - A fold that throws stops only its projection, right before that event, until the next start or rebuild.
 * - Errors of I/O stop nothing: they are logged, told to who waits, shown in `status`, and tried again after a pause that
 *   grows to 5 seconds. Where there is no room, rebuilds end.
 */
export class ProjectionRunner implements Follower {
  private mains = new Map<string, Track>();
  private besides = new Map<string, Track>();
  /** Projections whose main track was not swapped in yet. */
  private readonly unserved = new Set<string>();
  private readonly rebuilds = new Map<string, Rebuild>();
  private readonly waiting = new Waiting();
  private trouble: string | undefined;
  private tidyDue = true;
  private grace: NodeJS.Timeout | undefined;
  private closing = false;
  private loop: Promise<void> | undefined;
  private woken = false;
  private resume = () => {};

  constructor(private readonly options: RunnerOptions) {
    const names = options.projections.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`Two projections have the name “${twice}”.`);
    options.signal?.addEventListener('abort', () => this.end());
  }

  /** Begins to follow the log. Rejects when the rows can't be read at all. */
  async start(): Promise<void> {
    if (this.loop) throw new Error('The runner was started already.');
    await this.load();
    this.loop = this.run();
  }

  status(): readonly FollowerStatus[] {
    return [...this.mains.values()].map(({ projection, checkpoint, stopped }) => ({
      name: projection.name,
      version: projection.version,
      checkpoint,
      ...(stopped && { stopped }),
      ...(this.besides.has(projection.name) && { rebuiltTo: this.besides.get(projection.name)!.checkpoint }),
      ...(this.trouble !== undefined && { trouble: this.trouble }),
    }));
  }

  caughtUp(position: Position, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    if (this.closing) return Promise.reject(new Error('The projections are no longer being followed.'));
    const passed = () => [...this.mains.values()].every(({ checkpoint, stopped }) => checkpoint >= position || stopped);
    const reached = this.waiting.until(() => this.loop !== undefined && passed(), signal);
    this.resume();
    return reached;
  }

  async rebuild(name?: string, onProgress: (progress: Progress) => void = () => {}): Promise<void> {
    const chosen = this.options.projections.filter((projection) => name === undefined || projection.name === name);
    if (chosen.length === 0) throw new Error(`There is no projection named “${name}”. Known: ${this.options.projections.map((p) => p.name).join(', ')}.`);
    if (!this.loop || this.closing) throw new Error('The runner is not running.');
    const all = chosen.map((projection) => {
      const under = this.rebuilds.get(projection.name) ?? { done: Promise.withResolvers<void>(), listeners: [] };
      under.listeners.push(onProgress);
      this.rebuilds.set(projection.name, under);
      return under.done.promise;
    });
    this.wake();
    await Promise.all(all);
  }

  async close(): Promise<void> {
    this.end();
    await this.loop;
  }

  private end(): void {
    this.closing = true;
    this.wake();
  }

  /** Something may have been appended. */
  wake(): void {
    this.woken = true;
    this.resume();
  }

  private async run(): Promise<void> {
    const undo = this.options.store.onAppended(() => this.wake());
    let delay = FIRST_DELAY_MS;
    while (!this.closing) {
      this.woken = false; // before the log is read: what is recorded meanwhile ends the pause at once
      try {
        if (this.trouble !== undefined) await this.load();
        const moved = await this.turn();
        if (this.trouble !== undefined) this.options.log('The projections are being followed again.');
        this.trouble = undefined;
        delay = FIRST_DELAY_MS;
        this.options.onTurn?.();
        this.waiting.check();
        await (moved ? this.breathe() : this.pause(this.options.pollMs ?? 500, () => this.woken));
      } catch (error) {
        this.trouble = reasonOf(error);
        this.options.log(`The projections can't be followed at the moment, trying again in ${delay} ms: ${this.trouble}`);
        this.waiting.giveUp(new Error(`The projections can't be followed at the moment: ${this.trouble}`, { cause: error }));
        for (const track of this.tracks()) track.forget();
        if (error instanceof StorageFull) await this.makeRoom(error).catch(() => {}); // tried again with the rest
        this.options.onTurn?.();
        await this.pause(delay, () => this.closing);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      }
    }
    undo();
    clearTimeout(this.grace);
    const ended = new Error('The runner was closed.');
    this.waiting.end(ended);
    for (const { done } of this.rebuilds.values()) done.reject(ended);
  }

  /**
   * Between two batches. At the end of the log a short while, so that commands that come one by one share a commit of their
   * rows: views fold what is missing, and whoever waits is not kept waiting.
   */
  private async breathe(): Promise<void> {
    const furthest = Math.min(...this.tracks().map(({ checkpoint, stopped }) => (stopped ? Infinity : checkpoint)));
    const isNear = (await this.options.store.head()) - furthest < NEAR;
    await (isNear ? this.pause(BREATH_MS, () => this.waiting.isAwaited) : nextTurn());
  }

  /** One batch for those at the end of the log, and one for those furthest behind. False when there was nothing to do. */
  private async turn(): Promise<boolean> {
    await this.beginRebuilds();
    const groups = groupsOf(this.tracks());
    const [first, last] = [groups[0], groups.at(-1)];
    let moved = last !== undefined && (await this.advance(last));
    const atEnd = last && !moved ? last.tracks : [];
    if (first && first !== last) moved = (await this.advance(first)) || moved;
    for (const track of this.unservedTracks()) {
      await this.report(track);
      const main = this.mains.get(track.projection.name)!;
      if (track.stopped) await this.giveUp(track);
      else if (atEnd.includes(track) || (track !== main && !main.stopped && track.checkpoint >= main.checkpoint)) await this.serve(track);
    }
    if (moved || groups.length > 1) return true;
    if (this.tidyDue) return (this.tidyDue = await this.options.rows.tidy());
    return false;
  }

  private advance(group: Parameters<typeof advance>[0]): Promise<boolean> {
    return advance(group, this.options, this.options.batch ?? BATCH);
  }

  /** Takes up where the rows stand. Stopped tracks stay as they are, and rebuilds go on. */
  private async load(): Promise<void> {
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

  private async beginRebuilds(): Promise<void> {
    for (const name of this.rebuilds.keys()) {
      const main = this.mains.get(name)!;
      if (this.besides.has(name) || (this.unserved.has(name) && !main.stopped)) continue;
      const track = new Track(main.projection, await this.options.rows.begin(main.projection), this.options.rows);
      if (this.unserved.has(name)) this.mains.set(name, track);
      else this.besides.set(name, track);
    }
  }

  private async serve(track: Track): Promise<void> {
    const { name } = track.projection;
    await this.options.rows.swap(track.generation);
    this.mains.set(name, track);
    this.besides.delete(name);
    this.unserved.delete(name);
    this.rebuilds.get(name)?.done.resolve();
    this.rebuilds.delete(name);
    clearTimeout(this.grace);
    this.grace = setTimeout(() => ((this.tidyDue = true), this.wake()), this.options.graceMs ?? 60_000).unref();
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

  /** Without room, rebuilds are given up: what they have made so far takes that of the rows which are served. */
  private async makeRoom(why: StorageFull): Promise<void> {
    const { rows } = this.options;
    for (const { done } of this.rebuilds.values()) done.reject(why);
    this.rebuilds.clear();
    for (const [name, { generation }] of this.besides) {
      await rows.discard(generation);
      this.besides.delete(name);
    }
    this.tidyDue = true;
    for (let step = 0; step < TIDIED_AT_ONCE && !this.closing && (await rows.tidy()); step++) await nextTurn();
  }

  private async report(track: Track): Promise<void> {
    const listeners = this.rebuilds.get(track.projection.name)?.listeners;
    if (!listeners) return;
    const head = await this.options.store.head();
    for (const listener of listeners) listener({ projection: track.projection.name, position: track.checkpoint, head });
  }

  private tracks(): Track[] {
    return [...this.mains.values(), ...this.besides.values()];
  }

  private unservedTracks(): Track[] {
    return [...[...this.unserved].map((name) => this.mains.get(name)!), ...this.besides.values()];
  }

  /** Waits so long, or until it is woken and `enough` says so. */
  private async pause(milliseconds: number, enough: () => boolean): Promise<void> {
    if (enough() || this.closing) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    this.resume = () => enough() && resolve();
    await promise;
    clearTimeout(timer);
    this.resume = () => {};
  }
}
