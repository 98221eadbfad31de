import Database from 'better-sqlite3';

/** A row of the log as it is stored, column by column. */
export type RawRow = readonly unknown[];

const PAGE = 1_000;

const raw = (db: Database.Database, sql: string) => db.prepare<unknown[], RawRow>(sql).raw();

/** The stored rows of a log from a position (exclusive) on. */
export function storedRows(log: string, after: number): readonly RawRow[] {
  const db = new Database(log, { readonly: true });
  const rows = raw(db, 'SELECT * FROM events WHERE position > ? ORDER BY position').all(after);
  db.close();
  return rows;
}

/**
 * The bare program that the application is measured against: better-sqlite3 and nothing else, one table with the columns and
 * the unique index of the log, write-ahead log, `synchronous = FULL`, a prepared statement.
 */
export class RawTable {
  private readonly db: Database.Database;
  private readonly insert: Database.Statement<unknown[]>;

  /** `log` is the log whose table this one is made like. */
  constructor(file: string, log: string) {
    const like = new Database(log, { readonly: true });
    const made = like.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE tbl_name = 'events' AND sql IS NOT NULL ORDER BY type DESC`).pluck().all();
    const columns = like.prepare<[], number>(`SELECT count(*) FROM pragma_table_info('events')`).pluck().get()!;
    like.close();
    this.db = new Database(file);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    for (const sql of made) this.db.exec(sql);
    this.insert = this.db.prepare(`INSERT INTO events VALUES (${Array(columns).fill('?').join(', ')})`);
  }

  /** A synced transaction for each group of so many rows. */
  write(rows: readonly RawRow[], together: number): void {
    const group = this.db.transaction((some: readonly RawRow[]) => {
      for (const row of some) this.insert.run(...row);
    });
    if (together === 1) for (const row of rows) this.insert.run(...row);
    else for (let from = 0; from < rows.length; from += together) group(rows.slice(from, from + together));
  }

  close(): void {
    this.db.close();
  }
}

/** A copy of a log as the bare program would have written it. */
export function rawCopy(file: string, log: string): void {
  const table = new RawTable(file, log);
  const source = new Database(log, { readonly: true });
  const page = raw(source, 'SELECT * FROM events WHERE position > ? ORDER BY position LIMIT 20000');
  for (let after = 0, rows: RawRow[]; (rows = page.all(after)).length > 0; after = Number(rows.at(-1)![0])) table.write(rows, rows.length);
  source.close();
  table.close();
}

/** Reads every row in order and parses its JSON. Answers how many there were. */
export function scan(file: string): number {
  const db = new Database(file, { readonly: true });
  const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('events')`).pluck().all();
  const body = columns.indexOf('body');
  const page = raw(db, `SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`);
  let [count, position] = [0, 0];
  for (let rows: RawRow[]; (rows = page.all(position)).length > 0; count += rows.length) {
    for (const row of rows) if (JSON.parse(row[body] as string) === null) throw new Error('An event without a body.');
    position = rows.at(-1)![0] as number;
  }
  db.close();
  return count;
}
