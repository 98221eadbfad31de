import type { Database, Statement } from 'better-sqlite3';
import { VersionConflict, type Appended, type Batch, type NewEvent } from '../port';
import { codeOf } from './sqlite-errors';
import { StreamHeads } from './stream-heads';
import type { Row } from './stored-row';

/** What is left of a batch once it was checked: its rows, or that it was recorded before. */
export interface Checked {
  readonly result: Appended;
  readonly rows: readonly { readonly stream: string; readonly revision: number; readonly event: NewEvent }[];
}

/**
 * The one writing connection. Every call runs at once; what was written since `begin` counts only after `commit`.
 * What it remembers (head, last instant, revisions) is forgotten on rollback and when another connection has written.
 */
export class LogWriter {
  private readonly heads: StreamHeads;
  private readonly insertEvent: Statement<Row>;
  private readonly insertCommand: Statement<[string, number, number]>;
  private readonly stampFrom: Statement<[number, number]>;
  private readonly deleteEvents: Statement<[number]>;
  private readonly deleteCommand: Statement<[string]>;
  private readonly findCommand: Statement<[string], { first: number; last: number }>;
  private readonly lastEvent: Statement<[], { position: number; recordedAt: number }>;
  private readonly dataVersion: Statement<[], number>;
  private readonly beginImmediate: Statement<[]>;
  private readonly commitAll: Statement<[]>;
  private seen: number | undefined;
  private position = 0;
  private recordedAt = 0;

  constructor(private readonly db: Database, private readonly clock: () => number) {
    this.heads = new StreamHeads(db);
    this.insertEvent = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.insertCommand = db.prepare('INSERT INTO commands VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
    this.stampFrom = db.prepare('UPDATE events SET recorded_at = ? WHERE position >= ?');
    this.deleteEvents = db.prepare('DELETE FROM events WHERE position >= ?');
    this.deleteCommand = db.prepare('DELETE FROM commands WHERE command_id = ?');
    this.findCommand = db.prepare('SELECT first, last FROM commands WHERE command_id = ?');
    this.lastEvent = db.prepare('SELECT position, recorded_at AS recordedAt FROM events ORDER BY position DESC LIMIT 1');
    this.dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.beginImmediate = db.prepare('BEGIN IMMEDIATE');
    this.commitAll = db.prepare('COMMIT');
  }

  /** Position of the last event written. */
  get head(): number {
    return this.position;
  }

  begin(): void {
    this.beginImmediate.run();
    const version = this.dataVersion.get();
    if (version !== this.seen) {
      this.heads.forget();
      const last = this.lastEvent.get();
      this.position = last?.position ?? 0;
      this.recordedAt = last?.recordedAt ?? 0;
      this.seen = version;
    }
    this.tick();
  }

  /** Reads the clock; what is written next is recorded at this instant, or at the log's last where the clock fell behind. */
  private tick(): void {
    this.recordedAt = Math.max(this.recordedAt, Math.floor(this.clock()));
  }

  /**
   * Checks a batch against the log and what was written since `begin`, and takes its place in it. After a conflict, here or in
   * `insert`, the caller undoes it with `takeBack` or `rollback`. @throws VersionConflict
   */
  enter(batch: Batch, size: number): Checked {
    const result = { first: this.position + 1, last: this.position + size, repeated: false };
    if (this.insertCommand.run(batch.commandId, result.first, result.last).changes === 0)
      return { result: { ...this.findCommand.get(batch.commandId)!, repeated: true }, rows: [] };
    const rows: { stream: string; revision: number; event: NewEvent }[] = [];
    // What the batch itself says of a stream is not in the log yet, and what is remembered may be forgotten at any time.
    const entered = new Map<string, number>();
    for (const { stream, expected, events } of batch.appends) {
      let revision = expected === 'none' ? -1 : expected;
      // Whether an unknown stream is new is told by the unique index when its first event goes in: one look-up less.
      const actual = entered.get(stream) ?? this.heads.known(stream) ?? (expected === 'none' && events.length > 0 ? -1 : this.heads.read(stream));
      if (actual !== revision) throw conflict(stream, expected, actual);
      for (const event of events) rows.push({ stream, revision: ++revision, event });
      entered.set(stream, revision);
    }
    for (const [stream, revision] of entered) this.heads.set(stream, revision);
    return { result, rows };
  }

  /** @throws VersionConflict */
  insert({ stream, revision, event }: Checked['rows'][number], body: string): void {
    try {
      this.insertEvent.run(this.position + 1, stream, revision, event.id, this.recordedAt, event.type, event.version, body);
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      throw conflict(stream, revision === 0 ? 'none' : revision - 1, this.heads.read(stream));
    }
    this.position++;
  }

  /** Undoes a batch that entered last, and nothing else of the transaction. `first` is where its first event stood or would have. */
  takeBack(commandId: string, first: number): void {
    this.deleteEvents.run(first);
    this.deleteCommand.run(commandId);
    this.position = first - 1;
    this.heads.forget();
  }

  /** Dates what was written from `first` on at this moment: a batch that took seconds was known when it was committed, not before. */
  restamp(first: number): void {
    this.tick();
    this.stampFrom.run(this.recordedAt, first);
  }

  commit(): void {
    this.commitAll.run();
  }

  rollback(): void {
    this.seen = undefined;
    // SQLite has rolled back already after some errors, a full disk among them.
    if (this.db.inTransaction) this.db.exec('ROLLBACK');
  }
}

const conflict = (stream: string, expected: number | 'none', actual: number) =>
  new VersionConflict(stream, expected, actual < 0 ? 'none' : actual);
