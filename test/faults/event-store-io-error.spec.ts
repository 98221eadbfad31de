import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { Batches } from '#event-store/testing/batches';
import { Appender, expectSound } from './event-store-appender';

const folder = mkdtempSync(join(tmpdir(), 'throughline-io-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('acknowledges nothing that the system refused to write, goes on reading, and is sound when it can be written again', async () => {
  const file = join(folder, 'events.db');
  const appender = Appender.start(file, 'limited', 7, { limit: 2_000 });
  await appender.finished();
  expect(appender.acknowledged.size).toBeGreaterThan(20);
  expect(appender.failed.size).toBeGreaterThan(0);
  const store = SqliteEventStore.open({ file, clock: Date.now });
  await expectSound(store, file, appender.acknowledged);
  const head = await store.head();
  expect((await store.append(new Batches('camden').batch('after', 'none'))).first).toBe(head + 1);
  await store.close();
});
