import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import type { Position } from '#kernel/time';
import { StorageFull } from '#event-store/port';
import { GenerationGone, type FoldId, type Generation, type Slice, type Stopped } from '../port';

/** Rows written, or deleted, before other work of the program gets its turn. A few milliseconds. */
const AT_A_TIME = 500;
const TOGETHER = 20;

type Version = readonly [key: string, position: Position, json: string | null];

/**
 * Writes over a connection of its own, one call after the other. A long transaction stays open over several turns of the
 * event loop; readers use another connection and see nothing of it until it is committed.
 */
export class RowWriter {
  private last: Promise<unknown> = Promise.resolve();
  private readonly insertOne: Statement<unknown[]>;
  private readonly insertMany: Statement<unknown[]>;
  private readonly checkpoint: Statement<[number], number>;
  private readonly advance: Statement<[number, string, number]>;
  private readonly addBoundary: Statement<[number, number]>;

  constructor(private readonly db: Database) {
    const one = '(?, ?, ?, ?)';
    this.insertOne = db.prepare(`INSERT INTO rows (generation, key, position, value) VALUES ${one}`);
    this.insertMany = db.prepare(`INSERT INTO rows (generation, key, position, value) VALUES ${Array<string>(TOGETHER).fill(one).join(', ')}`);
    this.checkpoint = db.prepare<[number], number>(`SELECT checkpoint FROM generations WHERE id = ? AND state IN ('building', 'live')`).pluck();
    this.advance = db.prepare('UPDATE generations SET checkpoint = ?, event_id = ?, stopped = NULL WHERE id = ?');
    this.addBoundary = db.prepare('INSERT INTO boundaries (generation, position) VALUES (?, ?)');
  }

  begin(projection: FoldId): Promise<Generation> {
    const { name, version } = projection;
    return this.transaction(() => {
      this.db.prepare(`UPDATE generations SET state = 'discarded' WHERE projection = ? AND state = 'building'`).run(name);
      const { lastInsertRowid } = this.db.prepare(`INSERT INTO generations (projection, version, state) VALUES (?, ?, 'building')`).run(name, version);
      return { id: Number(lastInsertRowid), projection: name, version, checkpoint: 0 };
    });
  }

  commit(generation: Generation, after: Position, slices: readonly Slice[]): Promise<boolean> {
    return this.transaction(async () => {
      const checkpoint = this.checkpoint.get(generation.id);
      if (checkpoint === undefined) throw new GenerationGone(generation);
      const end = slices.at(-1);
      if (!end || checkpoint !== after || end.upTo <= after) return false;
      for (const { upTo } of slices) this.addBoundary.run(generation.id, upTo);
      await this.insert(generation.id, versionsOf(slices));
      this.advance.run(end.upTo, end.eventId, generation.id);
      return true;
    });
  }

  swap(generation: Generation): Promise<void> {
    const { id, projection } = generation;
    return this.transaction(() => {
      const made = this.db.prepare(`UPDATE generations SET state = 'live' WHERE id = ? AND state IN ('building', 'live')`).run(id);
      if (made.changes === 0) throw new GenerationGone(generation);
      this.db.prepare(`UPDATE generations SET state = 'discarded' WHERE projection = ? AND id <> ? AND state IN ('building', 'live')`).run(projection, id);
    });
  }

  discard({ id }: Generation): Promise<void> {
    return this.transaction(() => void this.db.prepare(`UPDATE generations SET state = 'discarded' WHERE id = ? AND state IN ('building', 'live')`).run(id));
  }

  stop({ id }: Generation, why: Stopped): Promise<void> {
    return this.transaction(() => void this.db.prepare('UPDATE generations SET stopped = ? WHERE id = ?').run(JSON.stringify(why), id));
  }

  tidy(): Promise<boolean> {
    return this.transaction(() => {
      this.db.prepare(`UPDATE generations SET state = 'deleting' WHERE state = 'discarded'`).run();
      const id = this.db.prepare<[], number>(`SELECT id FROM generations WHERE state = 'deleting' LIMIT 1`).pluck().get();
      if (id === undefined) return false;
      // Oldest version first, see RowReader: whoever still reads finds the right row or none.
      const end = this.db.prepare<[number, number], [string, number]>('SELECT key, position FROM rows WHERE generation = ? ORDER BY key, position LIMIT 1 OFFSET ?').raw().get(id, AT_A_TIME);
      if (end) this.db.prepare('DELETE FROM rows WHERE generation = ? AND (key, position) < (?, ?)').run(id, ...end);
      else for (const [table, column] of [['rows', 'generation'], ['boundaries', 'generation'], ['generations', 'id']]) this.db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id);
      return true;
    });
  }

  /** Resolves when everything that was asked for has been done. */
  async idle(): Promise<void> {
    await this.last;
  }

  close(): void {
    this.db.close();
  }

  /** Runs one transaction after the other. */
  private transaction<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.last.then(async () => {
      this.db.exec('BEGIN IMMEDIATE');
      try {
        const result = await work();
        this.db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.db.inTransaction) this.db.exec('ROLLBACK');
        if ((error as { code?: unknown }).code === 'SQLITE_FULL') throw new StorageFull('There is no room left to write the rows.', { cause: error });
        throw error;
      }
    });
    this.last = mine.catch(() => {}); // whoever asked is told; the next one starts clean
    return mine;
  }

  private async insert(id: number, versions: readonly Version[]): Promise<void> {
    const whole = versions.length - (versions.length % TOGETHER);
    const values = new Array<unknown>(TOGETHER * 4);
    for (let at = 0; at < whole; at += TOGETHER) {
      if (at > 0 && at % AT_A_TIME === 0) await nextTurn();
      for (let i = 0; i < TOGETHER; i++) {
        values[i * 4] = id;
        [values[i * 4 + 1], values[i * 4 + 2], values[i * 4 + 3]] = versions[at + i]!;
      }
      this.insertMany.run(values);
    }
    for (let at = whole; at < versions.length; at++) this.insertOne.run(id, ...versions[at]!);
  }
}

/** In the order of the table, so that neighbours are written to the same page. */
function versionsOf(slices: readonly Slice[]): Version[] {
  const versions: Version[] = [];
  for (const { upTo, changed } of slices) for (const [key, json] of changed) versions.push([key, upTo, json]);
  return versions.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
}
