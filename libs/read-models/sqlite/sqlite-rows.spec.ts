import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { historyRowsContract, presentRowsContract } from '../read-models.contract';
import { scratch } from '../testing/scratch';
import { ballProjection } from '../testing/toy';
import { SqliteRows } from './sqlite-rows';

const { file, closing } = scratch();

presentRowsContract('SqliteRows', () => {
  const place = file();
  return { open: async () => closing(SqliteRows.open({ file: place })), close: (rows) => rows.close() };
});
historyRowsContract('SqliteRows', async () => closing(SqliteRows.open({ file: file() })));

describe('SqliteRows', () => {
  const projection = ballProjection();
  const some = { upTo: 3, eventId: 'event-3', changed: new Map([['camden|a', '{"n":1}']]) };
  const filled = async (place: string) => {
    const rows = SqliteRows.open({ file: place });
    const generation = await rows.begin(projection);
    await rows.commit(generation, 0, [some]);
    await rows.swap(generation);
    await rows.close();
  };

  it('reads a missing file as empty when read-only, and does not make it', async () => {
    const place = file();
    const rows = closing(SqliteRows.open({ file: place, readOnly: true }));
    expect(rows.readable(projection)).toBeUndefined();
    expect(rows.status([projection])).toMatchObject([{ checkpoint: 0 }]);
    await expect(rows.begin(projection)).rejects.toThrow('read-only');
    expect(() => readFileSync(place)).toThrow('ENOENT');
  });

  it('is read beside the writer', async () => {
    const place = file();
    await filled(place);
    const writer = closing(SqliteRows.open({ file: place }));
    const reader = closing(SqliteRows.open({ file: place, readOnly: true }));
    await writer.commit(writer.live(projection)!, 3, [{ ...some, upTo: 5, changed: new Map([['camden|a', '{"n":5}']]) }]);
    const live = reader.live(projection)!;
    expect(live.checkpoint).toBe(5);
    expect(reader.get(live, 'camden|a')).toEqual({ n: 5 });
  });

  it.each([
    ['a newer format', (place: string) => void new Database(place).pragma('user_version = 99'), /format 99/],
    ['another program’s tables', (place: string) => void new Database(place).pragma('application_id = 1'), /not rows of Throughline/],
    ['missing tables', (place: string) => void new Database(place).exec('DROP TABLE boundaries'), /can't be read/],
    ['no database at all', (place: string) => writeFileSync(place, 'x'.repeat(10_000)), /can't be read/],
    ['nothing in the file', (place: string) => writeFileSync(place, ''), /not rows of Throughline/],
  ])('discards rows with %s, and says so', async (_, spoil, said) => {
    const place = file();
    await filled(place);
    spoil(place);
    const messages: string[] = [];
    const log = (message: string) => void messages.push(message);
    expect(closing(SqliteRows.open({ file: place, readOnly: true, log })).readable(projection)).toBeUndefined();
    const rows = closing(SqliteRows.open({ file: place, log }));
    expect(messages).toEqual([expect.stringMatching(said), expect.stringMatching(/discarded and made again/)]);
    expect(rows.status([projection])).toMatchObject([{ checkpoint: 0 }]);
    expect((await rows.begin(projection)).checkpoint).toBe(0);
  });

  it('writes nothing of a commit that fails halfway, and can be written again', async () => {
    const place = file();
    await filled(place);
    const rows = closing(SqliteRows.open({ file: place }));
    const live = rows.live(projection)!;
    const many = new Map<string, string>(Array.from({ length: 2_000 }, (_, n) => [`camden|${n}`, `{"n":${n}}`]));
    await expect(rows.commit(live, 3, [{ ...some, upTo: 9, changed: new Map([...many, ['zzz', Symbol('not JSON') as never]]) }])).rejects.toThrow('bind');
    expect(rows.live(projection)?.checkpoint).toBe(3);
    expect(rows.get(live, 'camden|7')).toBeUndefined();
    expect(await rows.commit(live, 3, [{ ...some, upTo: 9, changed: many }])).toBe(true);
  });

  it('shows readers nothing of a commit before it is whole', async () => {
    const rows = closing(SqliteRows.open({ file: file() }));
    const generation = await rows.begin(projection);
    const many = new Map<string, string>(Array.from({ length: 5_000 }, (_, n) => [`camden|${n}`, `{"n":${n}}`]));
    const seen = new Set<number>();
    let done = false;
    const commit = rows.commit(generation, 0, [{ ...some, changed: many }]).finally(() => (done = true));
    while (!done) {
      seen.add([...rows.rangeAt(generation, 'camden|', 10)].length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await commit;
    expect([...seen].filter((n) => n !== 0 && n !== 5_000)).toEqual([]);
    expect([...rows.rangeAt(generation, 'camden|', 10)]).toHaveLength(5_000);
  });
});
