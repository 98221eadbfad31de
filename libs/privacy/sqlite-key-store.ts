import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Key, KeyStore } from './key-store';

const CACHED = 20_000;

/**
 * Keys in a SQLite file of their own, written in groups: all keys asked for in one turn of the event loop share one synced
 * transaction. `random` gives the bytes of new keys and is replaced in tests only.
 */
export class SqliteKeyStore implements KeyStore {
  private readonly db: Database.Database;
  private readonly secrets = new LRUCache<number, Buffer>({ max: CACHED });
  private readonly unsaved = new Map<string, Key>();
  private nextId: number;
  private saving: Promise<void> | undefined;

  constructor(file: string, { readOnly = false, random = randomBytes as (size: number) => Buffer } = {}) {
    this.db = new Database(file, { readonly: readOnly });
    this.random = random;
    if (!readOnly) {
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = FULL');
      this.db.exec('CREATE TABLE IF NOT EXISTS keys (id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, secret BLOB)');
    }
    this.insert = readOnly ? undefined : this.db.prepare('INSERT INTO keys (id, subject, secret) VALUES (?, ?, ?)');
    this.byId = this.db.prepare('SELECT secret FROM keys WHERE id = ?').pluck();
    this.bySubject = this.db.prepare('SELECT id, secret FROM keys WHERE subject = ?');
    this.nextId = (this.db.prepare('SELECT coalesce(max(id), 0) + 1 FROM keys').pluck().get() as number) ?? 1;
  }
  private readonly random: (size: number) => Buffer;
  private readonly insert: Database.Statement | undefined;
  private readonly byId: Database.Statement;
  private readonly bySubject: Database.Statement;

  forSubject(subject: string): Key {
    const known = this.unsaved.get(subject) ?? (this.bySubject.get(subject) as Key | undefined);
    if (known) return known;
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
    this.db.transaction(() => {
      for (const [subject, { id, secret }] of group) this.insert!.run(id, subject, secret);
    })();
    for (const [subject] of group) this.unsaved.delete(subject);
  }

  find(id: number): Buffer | undefined {
    const cached = this.secrets.get(id);
    if (cached) return cached;
    const secret = this.byId.get(id) as Buffer | null | undefined;
    if (secret) this.secrets.set(id, secret);
    return secret ?? undefined;
  }

  close(): void {
    this.db.close();
  }
}
