import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventCatalogue } from '#kernel/catalogue';
import type { Projection } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { StorageFull, type EventStore } from '#event-store/port';
import { advance, groupsOf } from './advance';
import type { Follower, FollowerStatus, Progress } from './follower';
import type { HistoryRows, PresentRows } from './port';
import { reasonOf } from './track';
import { Tracks } from './tracks';
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

const BATCH = 1_000;
/** Rows fewer events behind than this are near: what they lack is quickly folded. */
const NEAR = 100;
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
  private readonly tracks: Tracks;
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
    this.tracks = new Tracks(options);
    options.signal?.addEventListener('abort', () => this.end());
  }

  /** Begins to follow the log. Rejects when the rows can't be read at all. */
  async start(): Promise<void> {
    if (this.loop) throw new Error('The runner was started already.');
    await this.tracks.load();
    this.loop = this.run();
  }

  status(): readonly FollowerStatus[] {
    const { trouble } = this;
    return this.tracks.status().map((one) => (trouble === undefined ? one : { ...one, trouble }));
  }

  caughtUp(position: Position, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    if (this.closing) return Promise.reject(new Error('The projections are no longer being followed.'));
    const passed = () => this.tracks.main.every(({ checkpoint, stopped }) => checkpoint >= position || stopped);
    const reached = this.waiting.until(() => this.loop !== undefined && passed(), signal);
    this.resume();
    return reached;
  }

  async rebuild(name?: string, onProgress: (progress: Progress) => void = () => {}): Promise<void> {
    const chosen = this.options.projections.filter((projection) => name === undefined || projection.name === name);
    if (chosen.length === 0) throw new Error(`There is no projection named “${name}”. Known: ${this.options.projections.map((p) => p.name).join(', ')}.`);
    if (!this.loop || this.closing) throw new Error('The runner is not running.');
    const all = chosen.map((projection) => this.tracks.rebuilt(projection.name, onProgress));
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
        if (this.trouble !== undefined) await this.tracks.load();
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
        for (const track of this.tracks.all) track.forget();
        if (error instanceof StorageFull) await this.makeRoom(error);
        this.options.onTurn?.();
        await this.pause(delay, () => this.closing);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      }
    }
    undo();
    clearTimeout(this.grace);
    const ended = new Error('The runner was closed.');
    this.waiting.end(ended);
    this.tracks.endRebuilds(ended);
  }

  /**
   * Between two batches. At the end of the log a short while, so that commands that come one by one share a commit of their
   * rows: views fold what is missing, and whoever waits is not kept waiting.
   */
  private async breathe(): Promise<void> {
    const furthest = Math.min(...this.tracks.all.map(({ checkpoint, stopped }) => (stopped ? Infinity : checkpoint)));
    const isNear = (await this.options.store.head()) - furthest < NEAR;
    await (isNear ? this.pause(BREATH_MS, () => this.waiting.isAwaited) : nextTurn());
  }

  /** One batch for those at the end of the log, and one for those furthest behind. False when there was nothing to do. */
  private async turn(): Promise<boolean> {
    await this.tracks.beginRebuilds();
    const groups = groupsOf(this.tracks.all);
    const [first, last] = [groups[0], groups.at(-1)];
    let moved = last !== undefined && (await this.advance(last));
    const atEnd = last && !moved ? last.tracks : [];
    if (first && first !== last) moved = (await this.advance(first)) || moved;
    for (const track of this.tracks.unfinished) if (await this.tracks.settle(track, atEnd.includes(track))) this.tidyAfterGrace();
    if (moved || groups.length > 1) return true;
    if (this.tidyDue) return (this.tidyDue = await this.options.rows.tidy());
    return false;
  }

  /** What was replaced is kept a while for those who are reading it. */
  private tidyAfterGrace(): void {
    clearTimeout(this.grace);
    this.grace = setTimeout(() => ((this.tidyDue = true), this.wake()), this.options.graceMs ?? 60_000).unref();
  }

  private async makeRoom(why: StorageFull): Promise<void> {
    this.tidyDue = true;
    await this.tracks.makeRoom(why, () => this.closing).catch(() => {}); // tried again with the rest
  }

  private advance(group: Parameters<typeof advance>[0]): Promise<boolean> {
    return advance(group, this.options, this.options.batch ?? BATCH);
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
