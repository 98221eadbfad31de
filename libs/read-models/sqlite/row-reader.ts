import type { Database, Statement } from 'better-sqlite3';
import type { Position } from '#kernel/time';
import { afterAll } from '../keys';
import { GenerationGone, type FoldId, type Generation, type HistoryRows, type Stopped } from '../port';

/** Rows fetched at a time: no statement is left open between them, so a reader never holds a writer up. */
const PAGE = 256;
const NEWEST = Number.MAX_SAFE_INTEGER;

/**
 * A parameter in an expression. This build of SQLite (ENABLE_STAT4) prepares a statement anew for each value that is bound to
 * a bare parameter beside an indexed column, in case other values deserve another plan: four times the cost of the look-up.
 */
const NUMBER = '(? + 0)';
const TEXT = `(? || '')`;

/** `value` is JSON, null where the row was gone. */
export type StoredVersion = readonly [key: string, position: Position, value: string | null];

interface GenerationRow {
  readonly id: number;
  readonly projection: string;
  readonly version: number;
  readonly checkpoint: number;
  readonly event_id: string | null;
  readonly state: 'building' | 'live';
  readonly stopped: string | null;
}

const generationOf = ({ id, projection, version, checkpoint, event_id, stopped }: GenerationRow): Generation => ({
  id,
  projection,
  version,
  checkpoint,
  ...(event_id !== null && { eventId: event_id }),
  ...(stopped !== null && { stopped: JSON.parse(stopped) as Stopped }),
});

/**
 * Reads what is committed, over a connection of its own. All that is read without waiting in between sees one state of the
 * file; a transaction for each row would cost several times the reading itself.
 */
export class RowReader implements HistoryRows {
  private readonly present: Statement<[], GenerationRow>;
  private readonly exists: Statement<[number], number>;
  private readonly lastBoundary: Statement<[number, number], number | null>;
  private readonly value: Statement<[number, string, number], string | null>;
  private readonly page: Statement<[number, string, string, number, number], [string, string]>;
  private readonly pageAfter: Statement<[number, string, string, number, number], [string, string]>;
  private readonly versionPage: Statement<[number, string, number, number, number], StoredVersion>;
  private readonly boundaryPage: Statement<[number, number, number, number], number>;
  private readonly begin: Statement<[]>;
  private readonly end: Statement<[]>;
  /** The generations that were found to exist in the state that is being read. */
  private readonly existing = new Set<number>();

  constructor(private readonly db: Database) {
    const page = (from: '>' | '>=') =>
      db.prepare<[number, string, string, number, number], [string, string]>(
        `SELECT key, value FROM (
           SELECT key, value, max(position) FROM rows WHERE generation = ${NUMBER} AND key ${from} ${TEXT} AND key < ${TEXT} AND position <= ${NUMBER} GROUP BY key
         ) WHERE value IS NOT NULL LIMIT ?`,
      ).raw();
    this.present = db.prepare(`SELECT * FROM generations WHERE state IN ('building', 'live') ORDER BY projection, id DESC`);
    this.exists = db.prepare<[number], number>(`SELECT 1 FROM generations WHERE id = ? AND state <> 'deleting'`).pluck();
    this.lastBoundary = db.prepare<[number, number], number | null>(`SELECT max(position) FROM boundaries WHERE generation = ${NUMBER} AND position <= ${NUMBER}`).pluck();
    this.value = db.prepare<[number, string, number], string | null>(
      `SELECT value FROM rows WHERE generation = ${NUMBER} AND key = ${TEXT} AND position <= ${NUMBER} ORDER BY position DESC LIMIT 1`,
    ).pluck();
    this.versionPage = db.prepare<[number, string, number, number, number], StoredVersion>(
      `SELECT key, position, value FROM rows WHERE generation = ${NUMBER} AND (key, position) > (${TEXT}, ${NUMBER}) AND position <= ${NUMBER} ORDER BY key, position LIMIT ?`,
    ).raw();
    this.boundaryPage = db.prepare<[number, number, number, number], number>(
      `SELECT position FROM boundaries WHERE generation = ${NUMBER} AND position > ${NUMBER} AND position <= ${NUMBER} ORDER BY position LIMIT ?`,
    ).pluck();
    this.begin = db.prepare('BEGIN');
    this.end = db.prepare('COMMIT');
    this.page = page('>=');
    this.pageAfter = page('>');
  }

  generation(projection: FoldId, state: 'building' | 'live'): Generation | undefined {
    this.oneState();
    const found = this.present.all().find((row) => row.projection === projection.name && row.version === projection.version && row.state === state);
    return found && generationOf(found);
  }

  readable(projection: FoldId): Generation | undefined {
    return this.generation(projection, 'live') ?? this.generation(projection, 'building');
  }

  boundary(generation: Generation, position: Position): Position {
    this.oneState();
    const found = this.lastBoundary.get(generation.id, position) ?? undefined;
    if (found === undefined) this.mustExist(generation);
    return found ?? 0;
  }

  json(generation: Generation, key: string, boundary: Position = NEWEST): string | undefined {
    this.oneState();
    const value = this.value.get(generation.id, key, boundary);
    if (value === undefined) this.mustExist(generation);
    return value ?? undefined;
  }

  getAt(generation: Generation, key: string, boundary: Position): object | undefined {
    const value = this.json(generation, key, boundary);
    return value === undefined ? undefined : (JSON.parse(value) as object);
  }

  *rangeAt(generation: Generation, prefix: string, boundary: Position, limit = Infinity, afterKey?: string): Generator<readonly [string, object]> {
    const end = afterAll(prefix);
    let last = afterKey !== undefined && afterKey >= prefix ? afterKey : undefined;
    for (let left = limit; left > 0; ) {
      this.oneState();
      const wanted = Math.min(left, PAGE);
      const found = (last === undefined ? this.page : this.pageAfter).all(generation.id, last ?? prefix, end, boundary, wanted);
      this.mustExist(generation);
      for (const [key, value] of found) yield [key, JSON.parse(value) as object];
      if (found.length < wanted) return;
      left -= found.length;
      last = found.at(-1)![0];
    }
  }

  /** Every version of every row of a generation as stored, up to a boundary, by key and position. @throws GenerationGone */
  *versions(generation: Generation, upTo: Position): Generator<StoredVersion> {
    let last: StoredVersion = ['', -1, null];
    for (;;) {
      this.oneState();
      const found = this.versionPage.all(generation.id, last[0], last[1], upTo, PAGE);
      this.mustExist(generation);
      yield* found;
      if (found.length < PAGE) return;
      last = found.at(-1)!;
    }
  }

  /** The boundaries of a generation up to a position, ascending. @throws GenerationGone */
  *boundaries(generation: Generation, upTo: Position): Generator<Position> {
    for (let last = 0; ; ) {
      this.oneState();
      const found = this.boundaryPage.all(generation.id, last, upTo, PAGE);
      this.mustExist(generation);
      yield* found;
      if (found.length < PAGE) return;
      last = found.at(-1)!;
    }
  }

  close(): void {
    this.db.close();
  }

  /**
   * Rows of a generation are deleted oldest version first, after it was marked. So a row that is found is the right one, and
   * only where none is found is there a doubt.
   */
  private mustExist(generation: Generation): void {
    if (this.existing.has(generation.id)) return;
    if (this.exists.get(generation.id) === undefined) throw new GenerationGone(generation);
    this.existing.add(generation.id);
  }

  /** Holds on to the present state of the file until whoever is reading waits for something. */
  private oneState(): void {
    if (this.db.inTransaction) return;
    this.begin.run();
    queueMicrotask(() => this.release());
  }

  private release(): void {
    this.existing.clear();
    if (this.db.open && this.db.inTransaction) this.end.run();
  }
}
