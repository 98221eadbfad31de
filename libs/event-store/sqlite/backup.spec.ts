import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnusable } from '../port';
import { Batches } from '../testing/batches';
import { Temporary } from '../testing/temporary';
import { backupTo } from './backup';
import { openDataFolder, pathsOf, type DataFolder } from './data-folder';
import { restoreFrom } from './restore';
import { verifyLog } from './verify-log';

const temporary = new Temporary();
const camden = new Batches('camden');
let data: DataFolder;
const copy = () => temporary.path('copy.backup');
const restored = () => pathsOf(temporary.path('restored'));
const restore = () => restoreFrom(copy(), restored().folder, { clock: temporary.clock });

const rows = (file: string, sql: string) => {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};
const everything = (file: string) => [rows(file, 'SELECT * FROM events ORDER BY position'), rows(file, 'SELECT * FROM commands ORDER BY first')];

beforeEach(async () => {
  data = openDataFolder(temporary.path('data'), { clock: temporary.clock });
  const keys = new Database(data.keys);
  keys.pragma('journal_mode = WAL');
  keys.exec(`CREATE TABLE keys (id TEXT PRIMARY KEY, "the key" BLOB) WITHOUT ROWID;
    CREATE TABLE "made up" (n INTEGER PRIMARY KEY); CREATE INDEX by_key ON keys ("the key");
    INSERT INTO keys VALUES ('camden/person/noor', x'0102ff'); INSERT INTO "made up" VALUES (7);
    PRAGMA application_id = 99; PRAGMA user_version = 3;`);
  keys.close();
  const store = temporary.open({ file: data.events });
  await store.append(camden.batch('a', 'none', 3));
  await store.append(camden.batch('b', 'none'));
});

describe('a backup', () => {
  it('is one file for its owner only, and becomes the same store again', async () => {
    expect(await backupTo(data, copy())).toBe(4);
    expect(statSync(copy()).mode & 0o777).toBe(0o600);
    expect(readdirSync(temporary.path('.')).sort()).toEqual(['copy.backup', 'data']);
    expect([...verifyLog(copy())]).toEqual([]);
    expect(await restore()).toBe(4);
    expect(everything(restored().events)).toEqual(everything(data.events));
    expect(rows(restored().keys, 'SELECT * FROM keys')).toEqual([{ id: 'camden/person/noor', 'the key': Buffer.from([1, 2, 255]) }]);
    expect(rows(restored().keys, 'SELECT * FROM "made up"')).toEqual([{ n: 7 }]);
    expect(rows(restored().keys, `SELECT name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`)).toEqual(
      ['by_key', 'keys', 'made up'].map((name) => ({ name })),
    );
    expect(rows(restored().keys, 'PRAGMA user_version')).toEqual([{ user_version: 3 }]);
    expect(rows(restored().keys, 'PRAGMA application_id')).toEqual([{ application_id: 99 }]);
    const store = temporary.open({ file: openDataFolder(restored().folder, { readOnly: true }).events });
    expect((await store.append(camden.batch('a', 2))).first).toBe(5);
    expect(readdirSync(restored().folder)).not.toContain('.restoring');
  });

  it('is taken at one moment while others write', async () => {
    const store = temporary.open({ file: data.events });
    let open = true;
    const writing = (async () => {
      for (let n = 0; open; n++) await store.append(camden.batch(`w${n}`, 'none', 2));
    })();
    const head = await backupTo(data, copy());
    open = false;
    await writing;
    expect(head).toBeLessThanOrEqual(await store.head());
    expect([...verifyLog(copy())]).toEqual([]);
    expect(rows(copy(), 'SELECT max(position) AS head FROM events')).toEqual([{ head }]);
  });

  it('never overwrites a file', async () => {
    writeFileSync(copy(), 'minutes');
    await expect(backupTo(data, copy())).rejects.toThrow(/There is a file .* already/);
    expect(readFileSync(copy(), 'utf8')).toBe('minutes');
  });

  it('can be made before there are any keys', async () => {
    const bare = openDataFolder(temporary.path('bare'));
    await backupTo(bare, copy());
    expect(await restore()).toBe(0);
    expect(existsSync(restored().keys)).toBe(false);
  });

  it('leaves nothing when the keys can’t be read', async () => {
    truncateSync(data.keys, 5_000);
    await expect(backupTo(data, copy())).rejects.toThrow(/keys\.db/);
    expect(readdirSync(temporary.path('.'))).toEqual(['data']);
  });
});

describe('a restore', () => {
  const refused = async (message: RegExp) => {
    const failed = restore();
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toBeInstanceOf(StoreUnusable);
  };

  it.each<[string, (file: string) => void, RegExp]>([
    ['cut short', (file) => truncateSync(file, statSync(file).size - 4_096), /damaged/],
    ['not a backup', (file) => writeFileSync(file, 'minutes of the meeting\n'.repeat(99)), /not a database/],
    ['lacking an event', (file) => spoil(file, 'DELETE FROM events WHERE position = 2'), /positions 2 to 2 are missing/],
    ['of a newer version', (file) => spoil(file, 'PRAGMA user_version = 2'), /newer version/],
  ])('is refused from a file that is %s, and leaves nothing', async (_, damage, message) => {
    await backupTo(data, copy());
    damage(copy());
    await refused(message);
    expect(existsSync(restored().folder)).toBe(false);
  });

  const spoil = (file: string, sql: string) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  };

  it('is refused into a folder with a store, which stays as it is', async () => {
    await backupTo(data, copy());
    openDataFolder(restored().folder);
    await refused(/holds a store already/);
    expect(rows(restored().events, 'SELECT * FROM events')).toEqual([]);
  });

  it('that fails half-way leaves the folder as it was', async () => {
    await backupTo(data, copy());
    spoil(copy(), 'DROP TABLE backup_of_keys; CREATE TABLE backup_of_keys (application_id, user_version)');
    mkdirSync(restored().folder);
    writeFileSync(`${restored().folder}/read-me.txt`, 'ours');
    await expect(restore()).rejects.toThrow();
    expect(readdirSync(restored().folder)).toEqual(['read-me.txt']);
  });

  it('can be run again when it was cut off', async () => {
    await backupTo(data, copy());
    mkdirSync(restored().restoring, { recursive: true });
    writeFileSync(restored().keys, 'half');
    expect(() => openDataFolder(restored().folder)).toThrow(/was cut off/);
    expect(await restore()).toBe(4);
    expect(everything(restored().events)).toEqual(everything(data.events));
  });
});
