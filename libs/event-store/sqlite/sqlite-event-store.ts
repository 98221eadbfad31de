import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Instant, Position } from '#kernel/time';
import type { Appended, Batch, EventStore, ReadAll, StoredEvent } from '../port';
import { AppendQueue } from './append-queue';
import { LogReader } from './log-reader';
import { LogWriter } from './log-writer';
import { createLog, openLog } from './open-log';

export interface SqliteOptions {
  readonly file: string;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Opens beside a writer; `append` is refused. The file must exist. */
  readonly readOnly?: boolean;
  /** The file grows to this many pages of 4 KiB and is then full: stands in for a full disk. */
  readonly maxPages?: number;
}

/**
 * The log in one SQLite file. Positions count from 1 without gaps.
 *
 * Appends queued in one turn of the event loop share a transaction, so they share a sync to disk and `recordedAt`. When that
 * transaction fails as a whole (disk full, I/O error) all of them are rejected, nothing is recorded, and the next works.
 */
export class SqliteEventStore implements EventStore {
  private readonly listeners = new Set<(head: Position) => void>();
  private readonly queue: AppendQueue | undefined;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly reader: LogReader,
    private readonly writing: Database | undefined,
    { file, clock }: SqliteOptions,
  ) {
    this.queue = writing && new AppendQueue(new LogWriter(writing, clock), file, (head) => this.wake(head));
  }

  /**
   * Opens the log, making it where there is no file.
   * @throws StoreUnusable when the file is empty, truncated, garbled, of another program or of a newer version
   */
  static open(options: SqliteOptions): SqliteEventStore {
    const { file, readOnly = false, maxPages } = options;
    if (!readOnly && !existsSync(file)) createLog(file);
    const writing = readOnly ? undefined : openLog(file, { readOnly });
    if (writing && maxPages !== undefined) writing.pragma(`max_page_count = ${maxPages}`);
    try {
      const reading = openLog(file, { readOnly: true, checked: writing !== undefined });
      return new SqliteEventStore(new LogReader(reading, file), writing, options);
    } catch (error) {
      writing?.close();
      throw error;
    }
  }

  async append(batch: Batch): Promise<Appended> {
    if (!this.queue) throw new Error('The event log was opened read-only.');
    if (this.closed) throw new Error('The event log is closed.');
    return this.queue.append(batch);
  }

  onAppended(listener: (head: Position) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Finishes what is queued, folds the write-ahead log into the file, and closes. */
  close(): Promise<void> {
    this.closed ??= this.finish();
    return this.closed;
  }

  head = (): Promise<Position> => this.reader.head();
  readStream = (stream: string, upTo?: Position): Promise<readonly StoredEvent[]> => this.reader.readStream(stream, upTo);
  readAll = (range: ReadAll): Promise<readonly StoredEvent[]> => this.reader.readAll(range);
  positionAt = (instant: Instant): Promise<Position> => this.reader.positionAt(instant);
  findCommand = (commandId: string): Promise<Appended | undefined> => this.reader.findCommand(commandId);
  wholeUpTo = (position: Position): Promise<Position> => this.reader.wholeUpTo(position);

  private async finish(): Promise<void> {
    await this.queue?.idle();
    await this.reader.close();
    if (!this.writing) return;
    this.writing.pragma('wal_checkpoint(TRUNCATE)');
    this.writing.close();
  }

  /** Out of the writer's way: a listener that throws is not the business of whoever appended. */
  private wake(head: Position): void {
    for (const listener of this.listeners) queueMicrotask(() => listener(head));
  }
}
