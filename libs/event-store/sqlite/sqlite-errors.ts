import type { SqliteError } from 'better-sqlite3';
import { StorageFull, StoreUnusable } from '../port';

/**
 * SQLite's own code for an error, such as `SQLITE_FULL`; empty for any other error. Not by `instanceof`: the native part keeps
 * the class of whoever loaded it first, and a test runner loads it several times.
 */
export const codeOf = (error: unknown): string => (isSqliteError(error) ? error.code : '');

const isSqliteError = (error: unknown): error is InstanceType<typeof SqliteError> =>
  typeof error === 'object' && error !== null && (error as Error).name === 'SqliteError';

/** Runs `work`; where SQLite finds the file damaged, says so with the file's name. @throws StoreUnusable */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inOurWords(file, error);
  }
}

/** What an error of SQLite means for the people who run this; any other error is handed back as it is. */
export function inOurWords(file: string, error: unknown): unknown {
  const code = codeOf(error);
  const { message } = error as Error;
  if (code === 'SQLITE_NOTADB') return new StoreUnusable(`The file ${file} is not a database of Throughline, or its beginning was overwritten. Restore a backup.`, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreUnusable(`The file ${file} is damaged: ${message}. Restore a backup.`, { cause: error });
  if (code === 'SQLITE_CANTOPEN') return new StoreUnusable(`The file ${file} can't be opened: ${message}. Check that this user may read and write its folder.`, { cause: error });
  if (code === 'SQLITE_FULL') return new StorageFull(`There is no room left to write ${file}. Nothing was recorded; make room and try again.`, { cause: error });
  return error;
}
