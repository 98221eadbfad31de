import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { JsonObject } from '#kernel/json';
import { explained, inOurWords } from '#event-store/sqlite/sqlite-errors';
import { folded, wordsOf } from '#kernel/folded';
import type { FoundOrganisation, NewVersion, RegisterStore, RegisterVersion, VersionReport } from '../port';
import type { ReadRegister, RegisteredOrganisation, Scheme } from '../register';
import { openRegisters } from './open-registers';

/** Rows written before others get their turn. */
const SLICE = 1_000;
/** Faults that are listed one by one; more of them are counted. */
const LISTED = 5_000;
const VERSION = `version, register, title, scheme, series, file, sha256, dated, loaded_at AS loadedAt, rows, loaded, skipped, faulted, organisations`;
const ORGANISATION = 'name, town, postcode, type, status';
/** So many organisations are looked at one by one. */
const FEW = 1_000;
/** What sorts after everything that begins so. */
const after = (start: string) => `${start}\uffff`;

/** Registers in a SQLite file of their own. Without a file, a reader finds nothing. */
export class SqliteRegisters implements RegisterStore {
  private constructor(
    private readonly file: string,
    private db: Database.Database | undefined,
    private readonly readOnly: boolean,
  ) {}

  /** @throws StoreUnusable naming what is damaged, foreign or newer */
  static open(file: string, { readOnly = false } = {}): SqliteRegisters {
    return new SqliteRegisters(file, openRegisters(file, { readOnly }), readOnly);
  }

  versions(): readonly RegisterVersion[] {
    return this.all<RegisterVersion>(`SELECT ${VERSION} FROM register_versions ORDER BY register, series, dated DESC, version DESC`);
  }

  current(): readonly RegisterVersion[] {
    const seen = new Set<string>();
    return this.versions().filter(({ register, series }) => {
      const key = `${register} ${series}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  report(version: number): VersionReport | undefined {
    const [found] = this.all<{ report: string }>('SELECT report FROM register_versions WHERE version = ?', version);
    return found && (JSON.parse(found.report) as VersionReport);
  }

  search(text: string, limit: number, scheme?: Scheme): readonly FoundOrganisation[] {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const found = new Map<string, FoundOrganisation>();
    // The longest list first: of an organisation that stands in several, it says most.
    const current = this.current().filter((one) => one.organisations > 0 && one.scheme === (scheme ?? one.scheme)).toSorted((a, b) => b.organisations - a.organisations);
    const take = (version: RegisterVersion, rows: readonly FoundOrganisation[]) => {
      for (const one of rows) if (!found.has(`${version.scheme} ${one.id}`)) found.set(`${version.scheme} ${one.id}`, { ...one, scheme: version.scheme, register: version.register });
    };
    for (const version of current) take(version, this.beginningSo(version.version, words.join(' '), limit));
    if (found.size < limit) for (const version of current) take(version, this.withWords(version.version, words, limit));
    return [...found.values()].slice(0, limit);
  }

  private beginningSo(version: number, start: string, limit: number): FoundOrganisation[] {
    return this.all(`SELECT id, ${ORGANISATION} FROM register_names WHERE version = ? AND sort >= ? AND sort < ? ORDER BY sort, id LIMIT ?`, version, start, after(start), limit);
  }

  /** A word that few have leads to them; where every word is common, going by name soon fills the list. */
  private withWords(version: number, words: readonly string[], limit: number): FoundOrganisation[] {
    const holding = words.map(() => 'instr(search, ?) > 0').join(' AND ');
    const asked = words.map((word) => ` ${word}`);
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      const ids = this.all<{ id: string }>(`SELECT DISTINCT id FROM register_words WHERE version = ? AND word >= ? AND word < ? LIMIT ${FEW + 1}`, version, word, after(word));
      if (ids.length > FEW) continue;
      // CROSS JOIN: in this order, whatever the planner thinks.
      const sql = `SELECT id, ${ORGANISATION} FROM (SELECT value AS one FROM json_each(?)) CROSS JOIN register_names ON id = one WHERE version = ? AND ${holding} ORDER BY sort, id LIMIT ?`;
      return this.all(sql, JSON.stringify(ids.map(({ id }) => id)), version, ...asked, limit);
    }
    return this.all(`SELECT id, ${ORGANISATION} FROM register_names WHERE version = ? AND ${holding} ORDER BY sort, id LIMIT ?`, version, ...asked, limit);
  }

  organisation(version: number, id: string): RegisteredOrganisation | undefined {
    return this.all<RegisteredOrganisation>(`SELECT ${ORGANISATION} FROM register_names WHERE version = ? AND id = ?`, version, id)[0];
  }

  rowsAbout(version: number, id: string): readonly JsonObject[] {
    return this.all<{ body: string }>('SELECT body FROM register_rows WHERE version = ? AND about = ? ORDER BY key', version, id).map(({ body }) => JSON.parse(body) as JsonObject);
  }

  async add(read: ReadRegister, about: NewVersion): Promise<RegisterVersion> {
    // On a connection of its own, so that nobody sees half a version while rows are written over several turns.
    const db = openRegisters(this.file, { readOnly: false, checked: true })!;
    try {
      return await write(db, read, about);
    } catch (error) {
      throw inOurWords(this.file, error);
    } finally {
      db.close();
    }
  }

  close(): void {
    this.db?.close();
  }

  private all<T>(sql: string, ...values: readonly unknown[]): T[] {
    // Loaded for the first time while this reader was open.
    this.db ??= openRegisters(this.file, { readOnly: this.readOnly });
    return this.db ? explained(this.file, () => this.db!.prepare(sql).all(...values) as T[]) : [];
  }
}

async function write(db: Database.Database, read: ReadRegister, { file, sha256, dated, loadedAt }: NewVersion): Promise<RegisterVersion> {
  const { register, series, rows, loaded, faulted, faults, notes } = read;
  const skipped = read.skipped.reduce((sum, skip) => sum + skip.rows, 0);
  const report: VersionReport = { faults: faults.slice(0, LISTED), moreFaults: Math.max(0, faults.length - LISTED), skips: read.skipped, notes };
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = db.prepare<[], number>('SELECT coalesce(max(version), 0) + 1 FROM register_versions').pluck().get()!;
    const row = db.prepare('INSERT INTO register_rows (version, key, about, body) VALUES (?, ?, ?, ?)');
    const name = db.prepare(`INSERT INTO register_names (version, sort, id, search, ${ORGANISATION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
    const word = db.prepare('INSERT INTO register_words (version, word, id) VALUES (?, ?, ?)');
    let organisations = 0;
    for (const [index, { key, about, body, organisation }] of loaded.entries()) {
      if (index % SLICE === 0) await nextTurn();
      row.run(version, key, about, JSON.stringify(body));
      if (!organisation) continue;
      const search = searched(about, organisation);
      const { changes } = name.run(version, folded(organisation.name), about, search, organisation.name, organisation.town, organisation.postcode, organisation.type, organisation.status);
      organisations += changes;
      // Another row of the same organisation: it is found by the first.
      if (changes > 0) for (const one of new Set(search.trim().split(' '))) word.run(version, one, about);
    }
    const added = { version, register: register.name, title: register.title, scheme: register.scheme, series, file, sha256, dated, loadedAt, rows, loaded: loaded.length, skipped, faulted, organisations };
    db.prepare(
      `INSERT INTO register_versions (version, register, title, scheme, series, file, sha256, dated, loaded_at, rows, loaded, skipped, faulted, organisations, report)
       VALUES (@version, @register, @title, @scheme, @series, @file, @sha256, @dated, @loadedAt, @rows, @loaded, @skipped, @faulted, @organisations, @report)`,
    ).run({ ...added, report: JSON.stringify(report) });
    db.exec('COMMIT');
    return added;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Postcodes are looked for with their space and without. */
const searched = (id: string, { name, town, postcode }: RegisteredOrganisation): string =>
  ` ${[folded(name), folded(town ?? ''), folded(postcode ?? ''), folded(postcode ?? '').replaceAll(' ', ''), folded(id)].filter((part) => part !== '').join(' ')}`;
