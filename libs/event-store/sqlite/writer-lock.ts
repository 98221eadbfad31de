import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeWhole } from './data-folder';
import { codeOf } from './sqlite-errors';

export interface Holder {
  readonly pid: number;
  /** What it is doing, for people: “the server”, “an import”. */
  readonly what: string;
}

/** Another process writes to this folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(readonly folder: string, readonly holder: Holder | undefined) {
    const who = holder ? `${holder.what} (process ${holder.pid})` : 'another process';
    super(`The data folder ${folder} is in use by ${who}. Stop that first, or send the command to it.`);
  }
}

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the one writer of a data folder that exists. Held as a lock of the operating system, which it takes back
 * when the process ends in whatever way; nothing is left to clean up. @throws DataFolderInUse
 */
export function acquireWriterLock(folder: string, about: Holder): WriterLock {
  const who = join(folder, 'writer.json');
  const db = new Database(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new DataFolderInUse(folder, holderIn(who));
    throw error;
  }
  writeWhole(who, { ...about });
  return {
    release: () => {
      if (!db.open) return;
      rmSync(who, { force: true });
      db.close();
    },
  };
}

/** Only for the message: the lock counts, so a note that is missing or cut short is no reason to fail. */
function holderIn(file: string): Holder | undefined {
  try {
    const { pid, what } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return pid === undefined || what === undefined ? undefined : { pid, what };
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
