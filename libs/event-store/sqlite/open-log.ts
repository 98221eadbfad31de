import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnusable } from '../port';
import { APPLICATION_ID, INDEXES, SCHEMA_VERSION, stamp, TABLES } from './schema';
import { explained } from './sqlite-errors';

/** Files below this size, in bytes, are checked whenever they are opened: it takes about as long as starting the program. */
const SMALL = 64 * 1024 * 1024;
/** No database is smaller, in bytes. */
const SMALLEST = 512;
const BUSY_MS = 5_000;
/** The index of a hundred thousand streams; SQLite's own 2 MB would read its pages again and again. */
const PAGES_KB = 16_000;
const WAL_LIMIT = 64 * 1024 * 1024;
/** Before these, a reset of the write-ahead log could lose committed writes (the WAL-reset bug). */
const MENDED = [3, 51, 3] as const;

/**
 * Makes an empty log, whole or not at all: it is built under another name and renamed, so that a crash never leaves a file
 * which is half a log.
 */
export function createLog(file: string): void {
  if (existsSync(`${file}-wal`))
    throw new StoreUnusable(`The event log ${file} is gone, but its write-ahead log is still there. Restore a backup into an empty folder.`);
  const unfinished = `${file}.new`;
  for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + rest, { force: true });
  const db = new Database(unfinished);
  try {
    db.pragma('synchronous = FULL');
    db.exec(TABLES + INDEXES);
    stamp(db);
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}

/**
 * Opens a connection to a log that exists, having looked whether it is one and can be read.
 * A small file, or one whose last writer did not close it, is looked through page by page unless `checked` says it was.
 * @throws StoreUnusable naming the file and what is damaged, foreign or newer
 */
export function openLog(file: string, { readOnly, checked = false }: { readOnly: boolean; checked?: boolean }): Database.Database {
  refuseUnsafeSqlite();
  // Only `stat`: opening and closing the file ourselves would drop the locks SQLite holds on it in this process.
  const size = existsSync(file) ? statSync(file).size : undefined;
  if (size === undefined) throw new StoreUnusable(`There is no event log at ${file}.`);
  if (size === 0) throw new StoreUnusable(`The event log ${file} is empty (0 bytes). It held at least its tables, so it was damaged. Restore a backup.`);
  if (size < SMALLEST) throw new StoreUnusable(`The event log ${file} is damaged: only ${size} bytes of it are left. Restore a backup.`);
  const leftOver = !readOnly && existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  return explained(file, () => {
    const db = new Database(file, { readonly: readOnly, fileMustExist: true, timeout: BUSY_MS });
    try {
      refuseForeign(db, file);
      if (!checked && (size < SMALL || leftOver)) quickCheck(db, file);
      if (!readOnly) db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`journal_size_limit = ${WAL_LIMIT}`);
      db.pragma('mmap_size = 0');
      db.pragma(`cache_size = -${PAGES_KB}`);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function refuseForeign(db: Database.Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new StoreUnusable(`${file} is a database of another program, not an event log of Throughline.`);
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA_VERSION)
    throw new StoreUnusable(
      `The event log ${file} was written by a newer version of Throughline (log format ${version}; this one knows up to ${SCHEMA_VERSION}). Run the newer version.`,
    );
  const tables = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('events', 'commands')`);
  if (version < 1 || tables.pluck().get() !== 2)
    throw new StoreUnusable(`The event log ${file} is damaged: its tables are missing. Restore a backup.`);
}

function quickCheck(db: Database.Database, file: string): void {
  const found = db.pragma('quick_check(1)', { simple: true }) as string;
  if (found !== 'ok') throw new StoreUnusable(`The event log ${file} is damaged: ${found}. Restore a backup.`);
}

function refuseUnsafeSqlite(): void {
  const memory = new Database(':memory:');
  const version = memory.prepare<[], string>('SELECT sqlite_version()').pluck().get()!;
  memory.close();
  const parts = version.split('.').map(Number);
  const differing = MENDED.findIndex((part, index) => parts[index] !== part);
  if (differing >= 0 && (parts[differing] ?? 0) < MENDED[differing]!)
    throw new StoreUnusable(`SQLite ${version} can lose committed writes; Throughline needs ${MENDED.join('.')} or later.`);
}

/** Makes a rename or a new file in the folder survive a loss of power. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
