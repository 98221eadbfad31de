import type { EventMeta } from '#kernel/event';
import type { JsonObject } from '#kernel/json';
import type { PlainDate } from '#kernel/plain-date';
import type { Instant, Position } from '#kernel/time';

/** An event on its way into the log, at the newest version of its type. */
export interface NewEvent {
  /** A UUID, the same when the same command is carried out again. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  readonly occurredOn?: PlainDate | undefined;
  readonly meta: EventMeta;
}

/** An event as it stands in the log, under the version it was written in. Read-only for ever. */
export interface StoredEvent extends NewEvent {
  readonly position: Position;
  readonly stream: string;
  /** Counts from 0 within the stream. */
  readonly revision: number;
  readonly recordedAt: Instant;
}

export interface StreamAppend {
  readonly stream: string;
  /** The revision of the last event the decision was made on, `none` for a stream that must not exist yet. */
  readonly expected: number | 'none';
  readonly events: readonly NewEvent[];
}

/** What is recorded together or not at all. */
export interface Batch {
  /** A UUID. A second append under the same id changes nothing and answers with what the first one recorded. */
  readonly commandId: string;
  readonly appends: readonly StreamAppend[];
}

export interface Appended {
  /** Position of the first and the last event of the batch; all in between are the batch's too. */
  readonly first: Position;
  readonly last: Position;
  /** True when an earlier append had this command id already. */
  readonly repeated: boolean;
}

/** Someone else appended to the stream first; where several streams moved on, one of them is named. Decide again on the newer state. */
export class VersionConflict extends Error {
  constructor(readonly stream: string, readonly expected: number | 'none', readonly actual: number | 'none') {
    super(`The stream ${stream} is at revision ${actual}, not ${expected}.`);
    this.name = 'VersionConflict';
  }
}

/** There is no room to write. Nothing of the batch was recorded; the store works again when there is room. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The store can't be opened or read as it is; the message says what is damaged or newer and what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

export interface ReadAll {
  /** Exclusive; 0 starts at the first event (for `backwards`: the position to read down from, exclusive). */
  readonly after: Position;
  /** Inclusive (for `backwards`: the lowest position that is read). */
  readonly upTo?: Position;
  readonly limit: number;
  readonly backwards?: boolean;
  /** Only streams of this LCEP. */
  readonly lcep?: string;
  /**
   * Characters of events at most, about, though one event at least: for who has little memory to hold them in. Fewer events than
   * `limit` then don't mean that the log ends there. Forwards and of all LCEPs only.
   */
  readonly mostText?: number;
}

/** Reading the log. Every method sees only what is durable. */
export interface EventReader {
  /** Position of the last event, 0 in an empty log. */
  head(): Promise<Position>;
  /** The events of a stream in order, up to a position where one is given; empty when there is no such stream. */
  readStream(stream: string, upTo?: Position): Promise<readonly StoredEvent[]>;
  /** At most `limit` events of all streams, in the one order of the log, without gaps or duplicates. */
  readAll(range: ReadAll): Promise<readonly StoredEvent[]>;
  /** The last position recorded at or before the instant, 0 when there is none. */
  positionAt(instant: Instant): Promise<Position>;
  /** What a command recorded, if it was carried out. */
  findCommand(commandId: string): Promise<Appended | undefined>;
  /**
   * The highest position up to `position` that does not lie inside a batch: views stand there, so that a batch of many
   * events (an import) is seen whole or not at all.
   */
  wholeUpTo(position: Position): Promise<Position>;
  close(): Promise<void>;
}

/**
 * The log. Guarantees of every adapter, proved by `event-store.contract.ts`:
 * - a batch is recorded whole or not at all, and is synced to disk before `append` answers;
 * - an append under a stale `expected` throws `VersionConflict` and records nothing;
 * - the same command id is recorded once, across restarts too;
 * - positions grow by the order of recording, and `recordedAt` never decreases along them;
 * - concurrent appends may share a transaction; one that fails does not harm the others.
 */
export interface EventStore extends EventReader {
  /** @throws VersionConflict, StorageFull */
  append(batch: Batch): Promise<Appended>;
  /** Calls back after events became durable, with the new head: a wake-up only, never a delivery. Answers with its undo. */
  onAppended(listener: (head: Position) => void): () => void;
}

/**
 * Follows the log from a position (exclusive) for ever: pages of events in order, each once, then waits for more.
 * Ends when the signal is aborted. Works on any adapter, and beside a writer in another process: wake-ups only shorten the
 * wait, which is `pollMs` milliseconds at most. Waiting does not keep a process alive.
 */
export async function* follow(
  store: EventStore,
  after: Position,
  signal: AbortSignal,
  page = 1_000,
  pollMs = 1_000,
): AsyncGenerator<readonly StoredEvent[]> {
  let position = after;
  let wake = () => {};
  const onWake = () => wake();
  const undo = store.onAppended(onWake);
  signal.addEventListener('abort', onWake);
  try {
    while (!signal.aborted) {
      // Made before the read, so that what is appended during the read is not slept through.
      const woken = new Promise<void>((resolve) => (wake = resolve));
      const events = await store.readAll({ after: position, limit: page });
      if (signal.aborted) return;
      if (events.length === 0) {
        const timer = setTimeout(onWake, pollMs).unref();
        await woken;
        clearTimeout(timer);
        continue;
      }
      position = events.at(-1)!.position;
      yield events;
    }
  } finally {
    undo();
    signal.removeEventListener('abort', onWake);
  }
}
