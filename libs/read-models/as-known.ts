import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventCatalogue } from '#kernel/catalogue';
import { fold, type Projection, type Rows } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader } from '#event-store/port';
import { compareKeys, qualified } from './keys';
import type { Generation, HistoryRows, ReadRows, Stopped } from './port';

const PAGE = 1_000;

/** The projection could not fold an event at or before the position that is asked for. */
export class ProjectionStopped extends Error {
  override readonly name = 'ProjectionStopped';
  constructor(readonly projection: string, readonly stopped: Stopped) {
    super(`“${projection}” stands still at ${stopped.position} (${stopped.type}): ${stopped.reason}`);
  }
}

/** The rows are too far behind the position to bring them there while someone waits. They are being caught up: ask again. */
export class RowsBehind extends Error {
  override readonly name = 'RowsBehind';
  constructor(projection: string, boundary: Position, position: Position) {
    super(`“${projection}” is still being folded: it stands at ${boundary}, and ${position} was asked for.`);
  }
}

export interface AsKnown {
  readonly projection: Projection;
  /** Where to read from; `history.readable(projection)` when absent. */
  readonly generation?: Generation | undefined;
  readonly history: HistoryRows;
  readonly store: EventReader;
  readonly catalogue: EventCatalogue;
  readonly position: Position;
  readonly lcep: string;
  /** How many events may be folded to answer, in case the rows are far behind. Without a limit when absent. */
  readonly mostReplayed?: number;
}

/**
 * The rows of one LCEP as known at exactly `position`: what a log that ended there would give. Answers for any position, also
 * above the checkpoint and without any rows at all; then it only takes longer.
 * @throws ProjectionStopped, RowsBehind, and whatever the fold throws at an event; reading may throw GenerationGone when it
 * goes on long after a rebuild replaced the rows
 */
export async function rowsAsKnown(asked: AsKnown): Promise<ReadRows> {
  const { projection, history, store, catalogue, position, lcep, mostReplayed = Infinity } = asked;
  const generation = asked.generation ?? history.readable(projection);
  if (generation?.stopped && generation.stopped.position <= position) throw new ProjectionStopped(projection.name, generation.stopped);
  const boundary = generation ? history.boundary(generation, position) : 0;
  const rows = new Overlay(history, generation, boundary, lcep, position);
  let replayed = 0;
  for (let after = boundary; after < position; ) {
    const events = await store.readAll({ after, upTo: position, limit: PAGE, lcep });
    if ((replayed += events.length) > mostReplayed) throw new RowsBehind(projection.name, boundary, position);
    for (const event of events) fold(projection, recordedOf(catalogue, event), rows);
    if (events.length < PAGE) break;
    await nextTurn(); // a thousand events take some fifty milliseconds
    after = events.at(-1)!.position;
  }
  return rows;
}

/** The rows at a boundary, and on top what the events since then changed. */
class Overlay implements ReadRows, Rows {
  private readonly changed = new Map<string, object | undefined>();

  constructor(
    private readonly history: HistoryRows,
    private readonly generation: Generation | undefined,
    private readonly boundary: Position,
    private readonly lcep: string,
    readonly position: Position,
  ) {}

  get<R extends object>(key: string): Readonly<R> | undefined {
    const changed = this.changed.get(key);
    if (changed !== undefined || this.changed.has(key)) return changed as R | undefined;
    return this.generation && (this.history.getAt(this.generation, qualified(this.lcep, key), this.boundary) as R | undefined);
  }

  put(key: string, row: object): void {
    this.changed.set(key, row);
  }

  delete(key: string): void {
    this.changed.set(key, undefined);
  }

  *range<R extends object>(prefix: string, { limit = Infinity, after }: { limit?: number; after?: string } = {}): Generator<readonly [string, R]> {
    let left = limit;
    for (const [key, row] of this.merged(prefix, after, limit)) {
      if (left-- <= 0) return;
      yield [key, row as R];
    }
  }

  /** Both in order of key; where both know a key, what changed since the boundary counts. */
  private *merged(prefix: string, after: string | undefined, limit: number): Generator<readonly [string, object]> {
    const wanted = (key: string) => key.startsWith(prefix) && (after === undefined || compareKeys(key, after) > 0);
    const ours = [...this.changed.keys()].filter(wanted).sort(compareKeys);
    let next = 0;
    for (const [key, row] of this.before(prefix, after, limit + ours.length)) {
      for (; next < ours.length && compareKeys(ours[next]!, key) < 0; next++) yield* this.own(ours[next]!);
      if (!this.changed.has(key)) yield [key, row];
    }
    for (; next < ours.length; next++) yield* this.own(ours[next]!);
  }

  private *own(key: string): Generator<readonly [string, object]> {
    const row = this.changed.get(key);
    if (row !== undefined) yield [key, row];
  }

  private *before(prefix: string, after: string | undefined, limit: number): Generator<readonly [string, object]> {
    if (!this.generation) return;
    const start = qualified(this.lcep, '').length;
    const afterKey = after === undefined ? undefined : qualified(this.lcep, after);
    for (const [key, row] of this.history.rangeAt(this.generation, qualified(this.lcep, prefix), this.boundary, limit, afterKey))
      yield [key.slice(start), row];
  }
}
