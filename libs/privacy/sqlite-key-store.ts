import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnusable } from '#event-store/port';
import { explained } from '#event-store/sqlite/sqlite-errors';
import { LRUCache } from 'lru-cache';
import type { Key, KeyStore } from './key-store';

const CACHED = 20_000;
/** Files below this size, in bytes, are looked through whenever they are opened for writing. */
const SMALL = 64 * 1024 * 1024;

/**
 * Keys in a SQLite file of their own, written in groups: all keys asked for in one turn of the event loop share one synced
 * transaction. `random` gives the bytes of new keys and is replaced in tests only.
 *
 * Every method throws StoreUnusable where the file is damaged, StorageFull where there is no room for a new key.
 */
export class SqliteKeyStore implements KeyStore {
  private readonly db: Database.Database;
  private readonly secrets = new LRUCache<number, Buffer>({ max: CACHED });
  private readonly subjects = new LRUCache<string, Key>({ max: CACHED });
  private readonly unsaved = new Map<string, Key>();
  private nextId: number;
  private saving: Promise<void> | undefined;

  /** `mayBeNew`: nothing was sealed yet, so a file without a table was only begun. */
  constructor(
    private readonly file: string,
    { readOnly = false, mayBeNew = true, random = randomBytes as (size: number) => Buffer } = {},
  ) {
    this.random = random;
    this.db = explained(file, () => opened(file, readOnly, mayBeNew && !readOnly));
    this.insert = readOnly ? undefined : this.db.prepare('INSERT INTO keys (id, subject, secret) VALUES (?, ?, ?)');
    this.byId = this.db.prepare('SELECT secret FROM keys WHERE id = ?').pluck();
    this.bySubject = this.db.prepare(`SELECT id, secret FROM keys WHERE subject = (? || '')`); // keeps its plan: see the event log’s reader
    this.nextId = (this.db.prepare('SELECT coalesce(max(id), 0) + 1 FROM keys').pluck().get() as number) ?? 1;
  }
  private readonly random: (size: number) => Buffer;
  private readonly insert: Database.Statement | undefined;
  private readonly byId: Database.Statement;
  private readonly bySubject: Database.Statement;

  forSubject(subject: string): Key {
    const known = this.unsaved.get(subject) ?? this.subjects.get(subject) ?? explained(this.file, () => this.bySubject.get(subject) as Key | undefined);
    if (known) {
      this.subjects.set(subject, known);
      return known;
    }
    const key = { id: this.nextId++, secret: this.random(32) };
    this.unsaved.set(subject, key);
    this.secrets.set(key.id, key.secret);
    return key;
  }

  async saved(): Promise<void> {
    while (this.unsaved.size > 0) {
      this.saving ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        this.saving = undefined;
        this.save();
      });
      await this.saving;
    }
  }

  private save(): void {
    const group = [...this.unsaved];
    const all = this.db.transaction(() => {
      for (const [subject, { id, secret }] of group) this.insert!.run(id, subject, secret);
    });
    explained(this.file, all);
    for (const [subject] of group) this.unsaved.delete(subject);
  }

  find(id: number): Buffer | undefined {
    const cached = this.secrets.get(id);
    if (cached) return cached;
    const secret = explained(this.file, () => this.byId.get(id) as Buffer | null | undefined);
    if (secret) this.secrets.set(id, secret);
    return secret ?? undefined;
  }

  close(): void {
    this.db.close();
  }
}

function opened(file: string, readOnly: boolean, mayBeNew: boolean): Database.Database {
  const isOld = existsSync(file);
  const db = new Database(file, { readonly: readOnly });
  try {
    // Whatever the folder allows: its owner only. What SQLite puts beside it gets the same.
    if (!isOld) chmodSync(file, 0o600);
    if (isOld && !(mayBeNew && isBlank(db))) refuseDamaged(db, file, !readOnly && statSync(file).size < SMALL);
    if (readOnly) return db;
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, secret BLOB)');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const isBlank = (db: Database.Database) => db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

function refuseDamaged(db: Database.Database, file: string, throughout: boolean): void {
  const hasTable = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'keys'`).pluck().get() === 1;
  const found = !hasTable ? 'their table is missing' : throughout ? (db.pragma('quick_check(1)', { simple: true }) as string) : 'ok';
  if (found !== 'ok') throw new StoreUnusable(`The keys ${file} are damaged: ${found}. Restore a backup.`);
}
