import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnusable } from '../port';
import { Batches } from '../testing/batches';
import { Temporary } from '../testing/temporary';

const temporary = new Temporary();

/** Writes over the file in the middle of its bytes. */
function garble(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, from, from + length);
  writeFileSync(file, bytes);
}

function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

describe('a log is never opened as if it were empty', () => {
  beforeEach(async () => {
    const store = temporary.open();
    await store.append(new Batches('camden').batch('a', 'none', 1_000));
    await store.close();
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['empty', (file) => truncateSync(file, 0), /is empty \(0 bytes\)/],
    ['cut short', (file) => truncateSync(file, statSync(file).size - 40_960), /is damaged/],
    ['cut within its first page', (file) => truncateSync(file, 50), /not a database|damaged/],
    ['overwritten at its beginning', (file) => garble(file, 0, 4_096), /not a database/],
    ['overwritten in its middle', (file) => garble(file, 4_096 * 20, 4_096), /is damaged/],
    ['plain text', (file) => writeFileSync(file, 'ref,name\nschool-001,…\n'.repeat(500)), /not a database/],
    ['of another program', (file) => change(file, 'PRAGMA application_id = 7'), /database of another program/],
    ['without its tables', (file) => change(file, 'DROP TABLE events'), /tables are missing/],
    ['of a newer version', (file) => change(file, 'PRAGMA user_version = 2'), /newer version of Throughline \(log format 2/],
  ])('%s', (_, damage, message) => {
    damage(temporary.file);
    for (const readOnly of [false, true]) {
      const open = () => temporary.open({ readOnly });
      expect(open).toThrow(StoreUnusable);
      expect(open).toThrow(message);
      expect(open).toThrow(temporary.file);
    }
  });

  it('gone, to a reader', () => {
    expect(() => temporary.open({ file: temporary.path('other.db'), readOnly: true })).toThrow(/no event log at/);
  });

  it('gone, but not what was written last', () => {
    writeFileSync(temporary.path('other.db-wal'), 'frames');
    expect(() => temporary.open({ file: temporary.path('other.db') })).toThrow(/gone, but its write-ahead log/);
  });
});

it('says which events can’t be read when a body is damaged', async () => {
  let store = temporary.open();
  await store.append(new Batches('camden').batch('a', 'none', 3));
  await store.close();
  change(temporary.file, `UPDATE events SET body = '{"data":' WHERE position = 2`);
  store = temporary.open();
  await expect(store.readAll({ after: 0, limit: 10 })).rejects.toThrow(/between the positions 1 and 3 is not JSON/);
});
