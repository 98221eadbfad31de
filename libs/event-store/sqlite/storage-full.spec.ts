import { describe, expect, it } from '@jest/globals';
import { StorageFull, type EventStore } from '../port';
import { Batches } from '../testing/batches';
import { Temporary } from '../testing/temporary';
import { verifyLog } from './verify-log';

const temporary = new Temporary();
const ROOM = 40; // pages of 4 KiB

const note = 'A long note. '.repeat(500);
const bulky = (camden: Batches, ref: string, count: number) =>
  camden.of({ stream: camden.stream(ref), expected: 'none', events: Array.from({ length: count }, () => camden.event({ note })) });

async function fill(store: EventStore, camden: Batches): Promise<number> {
  for (let n = 0; ; n++) {
    try {
      await store.append(bulky(camden, `fill-${n}`, 1));
    } catch (error) {
      expect(error).toBeInstanceOf(StorageFull);
      return n;
    }
  }
}

describe('a full disk', () => {
  it.each([100, 2_000])('takes nothing of a batch of %d events that does not fit, and goes on with one that does', async (count) => {
    const camden = new Batches('camden');
    const store = temporary.open({ maxPages: ROOM });
    await store.append(camden.batch('a', 'none'));
    const tooMuch = bulky(camden, 'b', count);
    await expect(store.append(tooMuch)).rejects.toBeInstanceOf(StorageFull);
    expect(await store.head()).toBe(1);
    expect(await store.findCommand(tooMuch.commandId)).toBeUndefined();
    expect(await store.append(camden.batch('b', 'none'))).toEqual({ first: 2, last: 2, repeated: false });
    expect(await store.append(camden.batch('a', 0))).toEqual({ first: 3, last: 3, repeated: false });
  });

  it('acknowledges nothing of what shared the transaction', async () => {
    const camden = new Batches('camden');
    const store = temporary.open({ maxPages: ROOM });
    const outcomes = await Promise.allSettled([
      store.append(camden.batch('a', 'none')),
      store.append(camden.batch('a', 'none')),
      store.append(bulky(camden, 'b', 100)),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StorageFull' } });
    expect(await store.head()).toBe(0);
  });

  it('can still be read when nothing fits any more, and written again once there is room', async () => {
    const camden = new Batches('camden');
    const full = temporary.open({ maxPages: ROOM });
    const fitted = await fill(full, camden);
    expect(fitted).toBeGreaterThan(5);
    expect(await full.readAll({ after: 0, limit: 1_000 })).toHaveLength(fitted);
    await full.close();
    const roomy = temporary.open();
    expect((await roomy.append(bulky(camden, `fill-${fitted}`, 1))).first).toBe(fitted + 1);
    expect([...verifyLog(temporary.file)]).toEqual([]);
  });
});
