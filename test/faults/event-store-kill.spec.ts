import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { Appender, expectSound } from './event-store-appender';

const KILLS = 20;
/** Another one with EVENT_STORE_SEED=…; it decides what is written and when the process is killed. */
const seed = Number(process.env['EVENT_STORE_SEED'] ?? 20150331);
const folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

// What a loss of power adds, losing what the system had not yet written, no test of a process can show: for that there is
// `synchronous = FULL`.
it(`keeps all it acknowledged, and batches whole, through ${KILLS} kills at random moments (seed ${seed})`, async () => {
  const file = join(folder, 'events.db');
  const acknowledged: Appender['acknowledged'] = new Map();
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let kill = 0; kill < KILLS; kill++) {
    const appender = Appender.start(file, `k${kill}`, random(1 << 30), { acknowledgements: 1 + random(300) });
    await appender.killed(random(20));
    expect([...appender.failed]).toEqual([]);
    for (const [id, where] of appender.acknowledged) acknowledged.set(id, where);
    // Every other time the log is only read, so that the next process finds the write-ahead log as the kill left it.
    const store = SqliteEventStore.open({ file, clock: Date.now, readOnly: kill % 2 === 1 });
    await expectSound(store, file, acknowledged);
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
}, 300_000);
