/** Grows with each change of the tables. Rows of any other version are discarded and folded from the log again. */
export const SCHEMA_VERSION = 1;
/** “THLR” in the header of the file. */
export const APPLICATION_ID = 0x54_48_4c_52;

/**
 * `rows` holds every version of every row: `position` is the boundary at which it was cut, `value` its JSON, NULL where the
 * row was gone. The newest version is the present row.
 */
export const TABLES = `
  CREATE TABLE generations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    projection TEXT NOT NULL,
    version INTEGER NOT NULL,
    checkpoint INTEGER NOT NULL DEFAULT 0,
    event_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('building', 'live', 'discarded', 'deleting')),
    stopped TEXT
  ) STRICT;
  CREATE TABLE boundaries (
    generation INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (generation, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE rows (
    generation INTEGER NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT,
    PRIMARY KEY (generation, key, position)
  ) STRICT, WITHOUT ROWID;
`;
