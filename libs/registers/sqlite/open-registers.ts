import { chmodSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnusable } from '#event-store/port';
import { explained } from '#event-store/sqlite/sqlite-errors';

/** “THRG”, in the header of every file of registers. */
const APPLICATION_ID = 0x54_48_52_47;
/** Grows with each change of the tables below; an older program refuses a newer file. */
const SCHEMA_VERSION = 1;
const SMALL = 64 * 1024 * 1024;
const SMALLEST = 512;
const BUSY_MS = 5_000;
const WAL_LIMIT = 64 * 1024 * 1024;
const NAMES = ['register_versions', 'register_rows', 'register_names', 'register_words'];

/** `sort` is the name as people look for it; `search` all words one may find it by, each after a space. */
const TABLES = `
  CREATE TABLE register_versions (
    version INTEGER PRIMARY KEY,
    register TEXT NOT NULL, title TEXT NOT NULL, scheme TEXT NOT NULL, series TEXT NOT NULL,
    file TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, dated TEXT NOT NULL, loaded_at TEXT NOT NULL,
    rows INTEGER NOT NULL, loaded INTEGER NOT NULL, skipped INTEGER NOT NULL, faulted INTEGER NOT NULL,
    organisations INTEGER NOT NULL, report TEXT NOT NULL
  ) STRICT;
  CREATE TABLE register_rows (
    version INTEGER NOT NULL, key TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (version, key)
  ) STRICT;
  CREATE INDEX register_rows_about ON register_rows (version, about);
  CREATE TABLE register_names (
    version INTEGER NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, search TEXT NOT NULL,
    name TEXT NOT NULL, town TEXT, postcode TEXT, type TEXT, status TEXT,
    PRIMARY KEY (version, sort, id)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX register_names_id ON register_names (version, id);
  CREATE TABLE register_words (
    version INTEGER NOT NULL, word TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (version, word, id)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the registers of an installation; for writing, makes them where there are none; for reading, answers undefined then.
 * @throws StoreUnusable naming the file and what is damaged, foreign or newer
 */
export function openRegisters(file: string, { readOnly, checked = false }: { readonly readOnly: boolean; readonly checked?: boolean }): Database.Database | undefined {
  const isOld = existsSync(file);
  if (!isOld && readOnly) return undefined;
  if (isOld && statSync(file).size < SMALLEST && statSync(file).size > 0) throw damaged(file, `only ${statSync(file).size} bytes of it are left`);
  return explained(file, () => {
    const db = new Database(file, { readonly: readOnly, timeout: BUSY_MS });
    try {
      if (!isOld) chmodSync(file, 0o600);
      if (isOld && !(isBlank(db) && !readOnly)) refuseUnusable(db, file, !checked && statSync(file).size < SMALL);
      if (readOnly) return db;
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`journal_size_limit = ${WAL_LIMIT}`);
      if (isBlank(db)) make(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Begun and cut off before its tables were there: nothing was in it. */
const isBlank = (db: Database.Database) => db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

const make = (db: Database.Database) =>
  db.transaction(() => {
    db.exec(TABLES);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();

function refuseUnusable(db: Database.Database, file: string, throughout: boolean): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StoreUnusable(`${file} is a database of another program, not registers of Throughline.`);
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA_VERSION)
    throw new StoreUnusable(`The registers ${file} were written by a newer version of Throughline (format ${version}; this one knows up to ${SCHEMA_VERSION}). Run the newer version.`);
  const tables = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (${NAMES.map((name) => `'${name}'`).join()})`);
  if (version < 1 || tables.pluck().get() !== NAMES.length) throw damaged(file, 'its tables are missing');
  const found = throughout ? (db.pragma('quick_check(1)', { simple: true }) as string) : 'ok';
  if (found !== 'ok') throw damaged(file, found);
}

const damaged = (file: string, what: string) =>
  new StoreUnusable(`The registers ${file} are damaged: ${what}. Restore a backup; or remove the file and load the registers again, which loses nothing else.`);
