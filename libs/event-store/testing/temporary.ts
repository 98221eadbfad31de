import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { SqliteEventStore, type SqliteOptions } from '../sqlite/sqlite-event-store';

/** An empty folder for each test, and the stores opened in it, gone afterwards. */
export class Temporary {
  private root = '';
  private readonly stores: SqliteEventStore[] = [];
  /** What `clock` reads next, in milliseconds. */
  now = 0;
  readings = 0;

  constructor() {
    beforeEach(() => {
      this.root = mkdtempSync(join(tmpdir(), 'throughline-'));
      this.now = Date.UTC(2015, 2, 31, 9);
      this.readings = 0;
    });
    afterEach(async () => {
      for (const store of this.stores.splice(0)) await store.close();
      rmSync(this.root, { recursive: true });
    });
  }

  readonly clock = (): number => {
    this.readings++;
    return this.now++;
  };

  path(name: string): string {
    return join(this.root, name);
  }

  get file(): string {
    return this.path('events.db');
  }

  open(options: Partial<SqliteOptions> = {}): SqliteEventStore {
    const store = SqliteEventStore.open({ file: this.file, clock: this.clock, ...options });
    this.stores.push(store);
    return store;
  }
}
