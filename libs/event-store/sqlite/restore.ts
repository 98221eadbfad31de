import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Position } from '#kernel/time';
import { StoreUnusable } from '../port';
import { STAMPS } from './backup';
import { attach, copyLog, copyOthers } from './copy-tables';
import { makeFolder, pathsOf, writeMarker, type DataFolder } from './data-folder';
import { createLog, openLog, syncFolder } from './open-log';
import { INDEXES } from './schema';
import { inOurWords } from './sqlite-errors';
import { verifyLog } from './verify-log';
import { acquireWriterLock } from './writer-lock';

/** In the order in which they are put in place: the log last. */
const PARTS = ['keys', 'registers', 'events'] as const;
const isOfLog = (table: string) => table === 'events' || table === 'commands' || table.startsWith('backup_of_');
const isOfRegisters = (table: string) => table.startsWith('register_');

/**
 * Makes a store of a backup, in a folder that holds none. The backup is looked through first. What fails leaves the folder as
 * it was; a restore cut off by a crash is noticed by whoever opens the folder, and can be run again. Answers with the last
 * position.
 * @throws StoreUnusable when the backup is damaged or the folder holds a store, StorageFull, DataFolderInUse
 */
export async function restoreFrom(file: string, folder: string, { clock = Date.now }: { clock?: () => number } = {}): Promise<Position> {
  openLog(file, { readOnly: true, checked: true }).close();
  for (const problem of verifyLog(file)) throw new StoreUnusable(`The backup ${file} can't be restored. ${problem}`);
  const paths = pathsOf(folder);
  const cutOff = existsSync(paths.restoring);
  if (existsSync(paths.marker) || (!cutOff && PARTS.some((part) => existsSync(paths[part]))))
    throw new StoreUnusable(`The folder ${folder} holds a store already. Restore into an empty folder.`);
  const isNew = makeFolder(folder);
  const lock = acquireWriterLock(folder, { pid: process.pid, what: 'a restore' });
  try {
    return await restore(file, paths, clock);
  } catch (error) {
    discard(paths);
    throw inOurWords(paths.events, error);
  } finally {
    lock.release();
    if (!existsSync(paths.marker)) rmSync(join(folder, 'writer.lock'), { force: true });
    if (isNew && !existsSync(paths.marker)) rmdirSync(folder);
  }
}

async function restore(file: string, paths: DataFolder, clock: () => number): Promise<Position> {
  discard(paths);
  mkdirSync(paths.restoring, { mode: 0o700 });
  syncFolder(paths.folder);
  const built = pathsOf(paths.restoring);
  const head = await restoreLog(file, built.events);
  restoreOthers(file, built.keys, STAMPS.keys, (table) => !isOfLog(table) && !isOfRegisters(table));
  restoreOthers(file, built.registers, STAMPS.registers, isOfRegisters);
  for (const part of PARTS) if (existsSync(built[part])) renameSync(built[part], paths[part]);
  syncFolder(paths.folder);
  writeMarker(paths.marker, clock); // from here on it is a store
  rmSync(paths.restoring, { recursive: true });
  return head;
}

/** Only ever called where there is no marker: what lies here is a restore's own. */
function discard(paths: DataFolder): void {
  for (const rest of [paths.restoring, ...PARTS.map((part) => paths[part])]) rmSync(rest, { recursive: true, force: true });
}

async function restoreLog(file: string, events: string): Promise<Position> {
  createLog(events);
  const db = openLog(events, { readOnly: false, checked: true });
  try {
    attach(db, file, 'source');
    db.exec('BEGIN; DROP INDEX events_by_stream; DROP INDEX whole');
    const head = await copyLog(db);
    db.exec(INDEXES);
    db.exec('COMMIT');
    return head;
  } finally {
    db.close();
  }
}

function restoreOthers(file: string, part: string, stampTable: string, wanted: (table: string) => boolean): void {
  const db = new Database(part);
  let stamps: { applicationId: number; userVersion: number } | undefined;
  try {
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = FULL');
    attach(db, file, 'source');
    if (db.prepare('SELECT 1 FROM source.sqlite_schema WHERE name = ?').get(stampTable)) {
      stamps = db.prepare<[], { applicationId: number; userVersion: number }>(`SELECT application_id AS applicationId, user_version AS userVersion FROM source.${stampTable}`).get()!;
      db.exec('BEGIN');
      copyOthers(db, 'source', wanted);
      db.pragma(`main.application_id = ${stamps.applicationId}`);
      db.pragma(`main.user_version = ${stamps.userVersion}`);
      db.exec('COMMIT');
    }
  } finally {
    db.close();
  }
  if (!stamps) rmSync(part, { force: true }); // the store had none yet
}
