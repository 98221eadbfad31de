import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { COLUMNS } from './stored-row';

/** Events copied before others get their turn. */
const CHUNK = 20_000;

type Attached = 'source' | 'keyring' | 'registers';

/** Attaches a database that exists; nothing here writes to it. */
export function attach(db: Database, file: string, name: Attached): void {
  db.prepare(`ATTACH ? AS ${name}`).run(file);
}

/** Copies events, as stored, and commands from `source`. Must run inside a transaction. Answers with the last position. */
export async function copyLog(db: Database): Promise<number> {
  const head = db.prepare<[], number>('SELECT max(position) FROM source.events').pluck().get() ?? 0;
  const copy = db.prepare(
    `INSERT INTO main.events (${COLUMNS}) SELECT ${COLUMNS} FROM source.events WHERE position > ? AND position <= ? ORDER BY position`,
  );
  for (let at = 0; at < head; at += CHUNK) {
    copy.run(at, at + CHUNK);
    await nextTurn();
  }
  db.exec('INSERT INTO main.commands (command_id, first, last) SELECT command_id, first, last FROM source.commands');
  return head;
}

/** Copies every table that is wanted, with its indexes and rows, from an attached database. */
export function copyOthers(db: Database, from: Attached, wanted: (table: string) => boolean = () => true): void {
  const rows = db
    .prepare<[], { type: string; name: string; table: string; sql: string }>(
      `SELECT type, name, tbl_name AS "table", sql FROM ${from}.sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'table' DESC`,
    )
    .all();
  for (const { type, name, table, sql } of rows) {
    if (!wanted(table)) continue;
    db.exec(sql); // an unqualified name is made in `main`
    if (type === 'table') db.exec(`INSERT INTO main.${quoted(name)} SELECT * FROM ${from}.${quoted(name)}`);
  }
}

/** The two numbers by which a program knows a file as its own. */
export function stampsOf(db: Database, name: Attached): { applicationId: number; userVersion: number } {
  const read = (pragma: string) => db.pragma(`${name}.${pragma}`, { simple: true }) as number;
  return { applicationId: read('application_id'), userVersion: read('user_version') };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
