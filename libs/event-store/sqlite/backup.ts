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

/** Each tells of the file its tables came from, so that a restore can stamp the new one alike. */
export const STAMPS = { keys: 'backup_of_keys', registers: 'backup_of_registers' } as const;

/**
 * Writes log, keys and registers into one new SQLite file, readable by its owner only: the log as it stood at one moment, and
 * the others read after it, so that no event lacks its key and no key that was destroyed before comes back. Works while a server writes. The
 * file appears whole or not at all, under its name only once it is on disk. Answers with its last position.
 * @throws StoreUnusable when the file exists or the log can't be read, StorageFull
 */
export async function backupTo({ events, keys, registers }: Pick<DataFolder, 'events' | 'keys' | 'registers'>, file: string): Promise<Position> {
  if (existsSync(file)) throw new StoreUnusable(`There is a file ${file} already. Choose another name for the backup.`);
  openLog(events, { readOnly: true }).close(); // says clearly what is wrong, if anything
  const unfinished = `${file}.${process.pid}.part`;
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    const head = await write(unfinished, { events, keys, registers });
    linkSync(unfinished, file); // unlike a rename, fails where someone made the file meanwhile
    syncFolder(dirname(file));
    return head;
  } catch (error) {
    throw inOurWords(file, error);
  } finally {
    for (const rest of ['', '-journal']) rmSync(unfinished + rest, { force: true });
  }
}

async function write(unfinished: string, { events, keys, registers }: Pick<DataFolder, 'events' | 'keys' | 'registers'>): Promise<Position> {
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
    if (existsSync(keys)) explained(keys, () => add(db, keys, 'keyring', STAMPS.keys));
    if (existsSync(registers)) explained(registers, () => add(db, registers, 'registers', STAMPS.registers));
    return head;
  } finally {
    db.close();
  }
}

function add(db: Database.Database, file: string, as: 'keyring' | 'registers', stampTable: string): void {
  attach(db, file, as);
  db.exec('BEGIN');
  copyOthers(db, as);
  const { applicationId, userVersion } = stampsOf(db, as);
  db.exec(`CREATE TABLE ${stampTable} (application_id INTEGER NOT NULL, user_version INTEGER NOT NULL) STRICT`);
  db.prepare(`INSERT INTO ${stampTable} VALUES (?, ?)`).run(applicationId, userVersion);
  db.exec('COMMIT');
}
