import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID, SCHEMA_VERSION, TABLES } from './schema';

export type Log = (message: string) => void;

const BUSY_MS = 5_000;
const WAL_LIMIT = 64 * 1024 * 1024;
/** Pages of 4 KiB in the write-ahead log before it is folded into the file. */
const WAL_PAGES = 4_000;
const WRITER_CACHE_KIB = 8 * 1024;
const READER_CACHE_KIB = 8 * 1024;

/**
 * Opens the rows for writing, making them where there are none. Rows that are damaged, foreign or of another version of the
 * tables are deleted, which `log` is told: they can always be folded from the log again.
 */
export function openForWriting(file: string, log: Log): Database.Database {
  if (existsSync(file)) {
    const wrong = whatIsWrong(file);
    if (wrong === undefined) return connect(file);
    log(`The rows in ${file} ${wrong}. They are discarded and made again from the event log.`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
  const db = connect(file);
  db.transaction(() => {
    db.exec(TABLES);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  return db;
}

/** Opens the rows for reading; undefined, which reads as empty, where there are none this program can use. */
export function openForReading(file: string, log: Log): Database.Database | undefined {
  if (!existsSync(file)) return undefined;
  const wrong = whatIsWrong(file);
  if (wrong === undefined) {
    const db = new Database(file, { readonly: true, timeout: BUSY_MS });
    db.pragma(`cache_size = -${READER_CACHE_KIB}`);
    return db;
  }
  log(`The rows in ${file} ${wrong}. Reading goes by the event log alone, which takes longer.`);
  return undefined;
}

function connect(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  // A lost last transaction is only folded again, so not every commit has to reach the disk.
  db.pragma('synchronous = NORMAL');
  db.pragma(`journal_size_limit = ${WAL_LIMIT}`);
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  db.pragma(`cache_size = -${WRITER_CACHE_KIB}`);
  return db;
}

const UNUSABLE = /^SQLITE_(NOTADB|CORRUPT|CANTOPEN|FORMAT)/;

/** Errors that have nothing to do with the file's content are thrown. */
function whatIsWrong(file: string): string | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, timeout: BUSY_MS });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'are not rows of Throughline';
    const version = db.pragma('user_version', { simple: true });
    if (version !== SCHEMA_VERSION) return `have the format ${String(version)}, not ${SCHEMA_VERSION}`;
    db.prepare('SELECT max(id) FROM generations').get();
    db.prepare('SELECT max(position) FROM boundaries').get();
    db.prepare('SELECT generation FROM rows LIMIT 1').get();
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (UNUSABLE.test(String(code)) || /^no such (table|column)/.test(message)) return `can't be read (${message})`;
    throw error;
  } finally {
    db?.close();
  }
}
