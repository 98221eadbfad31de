import { Worker } from 'node:worker_threads';
import type { Position } from '#kernel/time';
import { StorageFull, type EventStore } from '#event-store/port';
import { ProjectionStopped } from '../as-known';
import type { Follower, FollowerStatus, Progress } from '../follower';
import type { Failure, FromThread, ToThread } from './messages';
import type { ThreadFiles } from './serve-follower';

export interface ThreadOptions {
  /** The program of the thread: one that calls `serveFollower`. */
  readonly entry: string;
  readonly files: ThreadFiles;
  readonly store: Pick<EventStore, 'onAppended'>;
  readonly log: (message: string) => void;
}

interface Call {
  readonly done: PromiseWithResolvers<void>;
  readonly onProgress?: (progress: Progress) => void;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
/** A thread that folds needs a few dozen megabytes; the further away the bound, the longer V8 lets its garbage lie. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/**
 * A `ProjectionRunner` in a thread of its own, so that folding and writing rows takes no time from those who record and ask.
 * Should the thread end by itself, that is logged, shown in `status`, and it is started again; whoever waited then is told.
 */
export class FollowerThread implements Follower {
  private worker: Worker | undefined;
  private readonly calls = new Map<number, Call>();
  private known: readonly FollowerStatus[] = [];
  private next = 0;
  private head: Position = 0;
  private isTold = false;
  private closing = false;
  private delay = FIRST_DELAY_MS;
  private again: NodeJS.Timeout | undefined;
  private readonly undo: () => void;

  private constructor(private readonly options: ThreadOptions) {
    this.undo = options.store.onAppended((head) => this.appended(head));
  }

  /** Resolves when the thread follows the log; rejects with what kept it from that. */
  static async start(options: ThreadOptions): Promise<FollowerThread> {
    const follower = new FollowerThread(options);
    try {
      await follower.begin();
    } catch (error) {
      follower.undo();
      throw error;
    }
    return follower;
  }

  status(): readonly FollowerStatus[] {
    return this.known;
  }

  async caughtUp(position: Position, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    signal?.throwIfAborted();
    const call = this.call({ is: 'caughtUp', position });
    const abort = () => call.reject(signal!.reason as Error);
    signal?.addEventListener('abort', abort);
    await call.promise.finally(() => signal?.removeEventListener('abort', abort));
  }

  rebuild(name?: string, onProgress: (progress: Progress) => void = () => {}): Promise<void> {
    return this.call({ is: 'rebuild', name }, onProgress).promise;
  }

  async close(): Promise<void> {
    this.closing = true;
    this.undo();
    clearTimeout(this.again);
    const { worker } = this;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.post({ is: 'close' });
    await ended;
  }

  private begin(): Promise<void> {
    const { entry, files, log } = this.options;
    const started = Promise.withResolvers<void>();
    const worker = new Worker(entry, { workerData: files, resourceLimits: LIMITS });
    this.worker = worker;
    let failure: Error | undefined;
    worker.on('error', (error: Error) => (failure = error));
    worker.on('exit', (code) => {
      const why = failure ?? new Error(`The thread of the projections ended (${code}).`);
      this.worker = undefined;
      for (const { done } of this.calls.values()) done.reject(this.closing ? new Error('The projections are no longer being followed.') : why);
      this.calls.clear();
      started.reject(why);
      if (this.known.length > 0 && !this.closing) this.beginAgain(why);
    });
    worker.on('message', (told: FromThread) => {
      if (told.is === 'log') return log(told.message);
      if (told.is === 'progress') return this.calls.get(told.call)?.onProgress?.(told.progress);
      if (told.is === 'done') return this.done(told.call, told.failure);
      // Until it has looked at the log, what ended the one before may end this one too.
      const { trouble } = (told.started && this.known[0]) || {};
      this.known = trouble === undefined ? told.status : told.status.map((one) => ({ ...one, trouble }));
      if (told.started) started.resolve();
      else this.delay = FIRST_DELAY_MS;
      this.isTold = false;
      // What was appended while it was at work it was not told of.
      if (this.known.some(({ checkpoint, stopped }) => !stopped && checkpoint < this.head)) this.appended(this.head);
    });
    return started.promise;
  }

  private beginAgain(why: Error): void {
    this.options.log(`The projections can't be followed at the moment, trying again in ${this.delay} ms: ${why.message}`);
    this.known = this.known.map((one) => ({ ...one, trouble: why.message }));
    this.again = setTimeout(() => {
      try {
        this.begin().catch(() => {}); // its end is heard by `exit`, which tries again
      } catch (error) {
        this.beginAgain(error as Error); // the system did not even give a thread
      }
    }, this.delay);
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY_MS);
  }

  /** Tells the thread once, until it has looked. */
  private appended(head: Position): void {
    this.head = Math.max(this.head, head);
    if (this.isTold) return;
    this.isTold = true;
    this.post({ is: 'appended' });
  }

  private call(asked: { is: 'caughtUp'; position: Position } | { is: 'rebuild'; name: string | undefined }, onProgress?: (progress: Progress) => void) {
    const done = Promise.withResolvers<void>();
    if (!this.worker || this.closing) {
      done.reject(new Error(this.closing ? 'The projections are no longer being followed.' : 'The projections are not being followed at the moment.'));
      return done;
    }
    const call = this.next++;
    this.calls.set(call, { done, ...(onProgress && { onProgress }) });
    this.post({ ...asked, call });
    return done;
  }

  private done(call: number, failure: Failure | undefined): void {
    const { done } = this.calls.get(call)!;
    this.calls.delete(call);
    if (!failure) done.resolve();
    else done.reject(errorOf(failure));
  }

  private post(message: ToThread): void {
    this.worker?.postMessage(message);
  }
}

function errorOf({ message, isFull, stopped }: Failure): Error {
  if (stopped) return new ProjectionStopped(stopped.projection, stopped.why);
  return isFull ? new StorageFull(message) : new Error(message);
}
