import { closeSync, existsSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Position } from '#kernel/time';
import { StoreUnusable } from '../port';
import { attach, copyLog, copyOthers, stampsOf } from './copy-tables';
import type { DataFolder } from './data-folder';
import { openLog, syncFolder } from './open-log';
import { INDEXES, stamp, TABLES } from './schema';
import { explained, inOurWords } from './sqlite-errors';

/** Tells of the file the keys came from, so that a restore can stamp the new one alike. */
export const KEYS_STAMP = 'backup_of_keys';

/**
 * Writes log and keys into one new SQLite file, readable by its owner only: the log as it stood at one moment, and keys read
 * after it, so that no event lacks its key and no key that was destroyed before comes back. Works while a server writes. The
 * file appears whole or not at all, under its name only once it is on disk. Answers with its last position.
 * @throws StoreUnusable when the file exists or the log can't be read, StorageFull
 */
export async function backupTo({ events, keys }: Pick<DataFolder, 'events' | 'keys'>, file: string): Promise<Position> {
  if (existsSync(file)) throw new StoreUnusable(`There is a file ${file} already. Choose another name for the backup.`);
  openLog(events, { readOnly: true }).close(); // says clearly what is wrong, if anything
  const unfinished = `${file}.${process.pid}.part`;
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    const head = await write(unfinished, events, keys);
    linkSync(unfinished, file); // unlike a rename, fails where someone made the file meanwhile
    syncFolder(dirname(file));
    return head;
  } catch (error) {
    throw inOurWords(file, error);
  } finally {
    for (const rest of ['', '-journal']) rmSync(unfinished + rest, { force: true });
  }
}

async function write(unfinished: string, events: string, keys: string): Promise<Position> {
  const db = new Database(unfinished);
  try {
    db.pragma('foreign_keys = OFF'); // rows are copied table by table
    db.pragma('synchronous = FULL');
    stamp(db);
    attach(db, events, 'source');
    db.exec('BEGIN');
    db.exec(TABLES);
    const head = await copyLog(db);
    db.exec(INDEXES);
    db.exec('COMMIT');
    // Attached only now: within the transaction above, its rows would be those of an earlier moment.
    if (existsSync(keys)) explained(keys, () => addKeys(db, keys));
    return head;
  } finally {
    db.close();
  }
}

function addKeys(db: Database.Database, keys: string): void {
  attach(db, keys, 'keyring');
  db.exec('BEGIN');
  copyOthers(db, 'keyring');
  const { applicationId, userVersion } = stampsOf(db, 'keyring');
  db.exec(`CREATE TABLE ${KEYS_STAMP} (application_id INTEGER NOT NULL, user_version INTEGER NOT NULL) STRICT`);
  db.prepare(`INSERT INTO ${KEYS_STAMP} VALUES (?, ?)`).run(applicationId, userVersion);
  db.exec('COMMIT');
}
