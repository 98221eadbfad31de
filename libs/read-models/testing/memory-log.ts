import type { Instant, Position } from '#kernel/time';
import { millisecondsOf } from '#kernel/time';
import { lcepOf } from '../keys';
import type { Appended, Batch, EventStore, ReadAll, StoredEvent } from '#event-store/port';

/** The log in memory, for tests of what reads it: one position after the other, no check of expected revisions. */
export class MemoryLog implements EventStore {
  readonly events: StoredEvent[] = [];
  private readonly batches = new Map<string, Appended>();
  private readonly listeners = new Set<(head: Position) => void>();
  /** Makes the next readings fail, as a broken disk would. */
  failing: Error | undefined;

  /** A log that ended at the position. */
  endingAt(position: Position): MemoryLog {
    const log = new MemoryLog();
    log.events.push(...this.events.slice(0, position));
    return log;
  }

  async append({ commandId, appends }: Batch): Promise<Appended> {
    const known = this.batches.get(commandId);
    if (known) return { ...known, repeated: true };
    const first = this.events.length + 1;
    for (const { stream, events } of appends)
      for (const event of events) {
        const position = this.events.length + 1;
        const revision = this.events.filter((one) => one.stream === stream).length;
        this.events.push({ ...event, stream, revision, position, recordedAt: new Date(position).toISOString() as Instant });
      }
    const appended = { first, last: this.events.length, repeated: false };
    this.batches.set(commandId, appended);
    for (const listener of this.listeners) listener(this.events.length);
    return appended;
  }

  async readAll({ after, upTo, limit, backwards, lcep, mostText = Infinity }: ReadAll): Promise<readonly StoredEvent[]> {
    if (this.failing) throw this.failing;
    const between = backwards ? this.events.slice(Math.max(0, (upTo ?? 1) - 1), after - 1).reverse() : this.events.slice(after, upTo);
    const found = between.filter((event) => lcep === undefined || lcepOf(event.stream) === lcep).slice(0, limit);
    let text = 0;
    const full = mostText === Infinity ? -1 : found.findIndex(({ data }) => (text += JSON.stringify(data).length) >= mostText);
    return full < 0 ? found : found.slice(0, full + 1);
  }

  async head(): Promise<Position> {
    return this.events.length;
  }

  async readStream(stream: string, upTo = Infinity): Promise<readonly StoredEvent[]> {
    return this.events.filter((event) => event.stream === stream && event.position <= upTo);
  }

  async positionAt(instant: Instant): Promise<Position> {
    return Math.min(millisecondsOf(instant), this.events.length);
  }

  async findCommand(commandId: string): Promise<Appended | undefined> {
    return this.batches.get(commandId);
  }

  async wholeUpTo(position: Position): Promise<Position> {
    const asked = Math.min(position, this.events.length);
    const batch = [...this.batches.values()].find(({ first, last }) => first <= asked && last > asked);
    return batch ? batch.first - 1 : asked;
  }

  onAppended(listener: (head: Position) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {}
}
