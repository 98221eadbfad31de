import type { Database } from 'better-sqlite3';

/** Written into the header of every log of ours (“THLN”), so that another program's file is never taken for one. */
export const APPLICATION_ID = 0x54_48_4c_4e;

/** Grows with each change of the tables below; an older program refuses a newer file. */
export const SCHEMA_VERSION = 1;

/**
 * `body` is the JSON of `{data, meta, occurredOn}`. Its bytes are never rewritten: proofs are computed over them.
 * `commands` names the first and last position of every batch. `whole` holds only batches of several events, because
 * positions can lie inside no others.
 */
export const TABLES = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** Made after the rows where a whole log is copied, which is several times faster. */
export const INDEXES = `
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE INDEX whole ON commands (first, last) WHERE last > first;
`;

/** Marks the file as a log of this version. */
export function stamp(db: Database): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
}
