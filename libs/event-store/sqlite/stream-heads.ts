import type { Database, Statement } from 'better-sqlite3';

/** Streams remembered at most: about 10 MB. */
const MOST = 50_000;

/** The last revision of each stream, -1 for none: as the log says, remembered while nobody else writes. */
export class StreamHeads {
  private readonly heads = new Map<string, number>();
  private readonly select: Statement<[string], number>;

  constructor(db: Database) {
    // `|| ''` as in LogReader: the query is planned once, not for every stream.
    this.select = db.prepare<[string], number>(`SELECT revision FROM events WHERE stream = (? || '') ORDER BY revision DESC LIMIT 1`).pluck();
  }

  known(stream: string): number | undefined {
    return this.heads.get(stream);
  }

  /** What the log itself says. */
  read(stream: string): number {
    return this.select.get(stream) ?? -1;
  }

  set(stream: string, revision: number): void {
    // Forgetting everything now and then is as right as forgetting the oldest, and costs nothing in between.
    if (this.heads.size >= MOST) this.heads.clear();
    this.heads.set(stream, revision);
  }

  forget(): void {
    this.heads.clear();
  }
}
