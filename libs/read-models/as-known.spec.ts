import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Projection } from '#kernel/projection';
import { ProjectionStopped, RowsBehind, rowsAsKnown, type AsKnown } from './as-known';
import { SqliteRows } from './sqlite/sqlite-rows';
import { allRows, followed, runnerOver } from './testing/follow';
import { MemoryLog } from './testing/memory-log';
import { scratch } from './testing/scratch';
import { ballCatalogue, ballProjection, balls, batchOf, boxes, countProjection, lost, placed, poisoned, type Told } from './testing/toy';

const { file, closing } = scratch();
const projection = ballProjection();

async function asKnown(store: MemoryLog, history: SqliteRows, position: number, more: Partial<AsKnown> = {}) {
  return rowsAsKnown({ projection, history, store, catalogue: ballCatalogue, position, lcep: 'camden', ...more });
}
const setUp = async (...batches: readonly (readonly Told[])[]) => {
  const [log, rows] = [new MemoryLog(), closing(SqliteRows.open({ file: file() }))];
  for (const batch of batches) await log.append(batchOf(...batch));
  return { log, rows };
};

describe('Rows as known', () => {
  it('are those of a log that ended at the position, whatever was folded by now', async () => {
    const { log, rows } = await setUp([placed('a', 'red'), placed('b', 'red'), lost('a'), placed('b', 'blue')]);
    await followed(log, rows, [projection]);
    const at = async (position: number) => Object.fromEntries((await asKnown(log, rows, position)).range(''));
    expect(await at(0)).toEqual({});
    expect(await at(1)).toEqual({ 'ball/a': { box: 'red', moves: 1 }, 'box/red': { balls: 1 } });
    expect(await at(3)).toEqual({ 'ball/b': { box: 'red', moves: 1 }, 'box/red': { balls: 1 } });
    expect(await at(4)).toEqual({ 'ball/b': { box: 'blue', moves: 2 }, 'box/blue': { balls: 1 } });
  });

  it('are there without any rows, and above the checkpoint', async () => {
    const { log, rows } = await setUp([placed('a', 'red'), placed('b', 'red')]);
    expect(boxes.get(await asKnown(log, rows, 2), 'red')).toEqual({ balls: 2 });
    await followed(log, rows, [projection]);
    await log.append(batchOf(placed('c', 'red'), placed('d', 'red')));
    expect(boxes.get(await asKnown(log, rows, 3), 'red')).toEqual({ balls: 3 });
    expect(boxes.get(await asKnown(log, rows, 9), 'red')).toEqual({ balls: 4 });
  });

  it('fold at most 250 events again, of this LCEP only', async () => {
    const { log, rows } = await setUp();
    for (let n = 0; n < 900; n++) await log.append(batchOf(placed(`${n % 50}`, `${n % 7}`, n % 3 === 0 ? 'hackney' : 'camden')));
    await followed(log, rows, [projection], { batch: 600 });
    const folded: string[] = [];
    const watching: Projection = { ...projection, any: (event) => void folded.push(event.stream) };
    for (const position of [249, 250, 251, 499, 600, 899, 900]) {
      folded.length = 0;
      await asKnown(log, rows, position, { projection: watching });
      expect(folded.length).toBeLessThan(250);
      expect(folded.filter((stream) => !stream.startsWith('camden/'))).toEqual([]);
    }
  });

  it('let the rest of the program have its turn while much is folded', async () => {
    const { log, rows } = await setUp(Array.from({ length: 3_500 }, (_, n) => placed(`${n % 50}`, `${n % 7}`)));
    let turns = 0;
    let isDone = false;
    const turning = (async () => {
      for (; !isDone; turns++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await asKnown(log, rows, 3_500).finally(() => (isDone = true));
    await turning;
    expect(turns).toBeGreaterThan(3);
  });

  it('give a range in order of key, with limit and start', async () => {
    const { log, rows } = await setUp([...'fbhd'].map((name) => placed(name, 'red')));
    await followed(log, rows, [projection]);
    await log.append(batchOf(placed('a', 'red'), placed('e', 'red'), lost('b'), lost('h'), placed('z', 'red'), placed('😀', 'red'), placed('\uffff', 'red')));
    const read = await asKnown(log, rows, 11);
    const keys = (...asked: Parameters<typeof read.range>) => [...read.range(...asked)].map(([key]) => key);
    expect(keys('ball/')).toEqual(['ball/a', 'ball/d', 'ball/e', 'ball/f', 'ball/z', 'ball/\uffff', 'ball/😀']);
    expect(keys('ball/', { limit: 3 })).toEqual(['ball/a', 'ball/d', 'ball/e']);
    expect(keys('ball/', { limit: 2, after: 'ball/d' })).toEqual(['ball/e', 'ball/f']);
    expect(keys('ball/', { limit: 0 })).toEqual([]);
    expect(keys('bell/')).toEqual([]);
    expect(balls.get(read, 'b')).toBeUndefined();
  });

  it('are refused from a poison event on, and given below it', async () => {
    const { log, rows } = await setUp([placed('a', 'red'), poisoned('a'), placed('b', 'red')]);
    await expect(asKnown(log, rows, 3)).rejects.toThrow('can\'t be eaten');
    await followed(log, rows, [projection]);
    await expect(asKnown(log, rows, 3)).rejects.toThrow(ProjectionStopped);
    await expect(asKnown(log, rows, 2)).rejects.toMatchObject({ stopped: { position: 2, type: 'ball.poisoned' } });
    expect(boxes.get(await asKnown(log, rows, 1), 'red')).toEqual({ balls: 1 });
  });

  it('are refused when too much would have to be folded first', async () => {
    const { log, rows } = await setUp([placed('a', 'red'), placed('b', 'red'), placed('c', 'red')]);
    await expect(asKnown(log, rows, 3, { mostReplayed: 2 })).rejects.toThrow(RowsBehind);
    expect(boxes.get(await asKnown(log, rows, 2, { mostReplayed: 2 }), 'red')).toEqual({ balls: 2 });
  });
});

const event = fc.tuple(fc.nat(5), fc.nat(2), fc.constantFrom('camden', 'hackney'), fc.nat(3));
const logs = fc.array(fc.array(event, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 25 });

describe('One fold', () => {
  it('gives the same rows live, rebuilt, and as known; and as known at a position those of a log that ended there', async () => {
    const seed = Number(process.env['FC_SEED'] ?? 20_261_122);
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), fc.integer({ min: 1, max: 40 }), async (batches, somewhere, batch) => {
        const [log, rows, clean] = [new MemoryLog(), SqliteRows.open({ file: file() }), SqliteRows.open({ file: file() })];
        const projections = [projection, countProjection];
        const { runner } = runnerOver(log, rows, projections, { batch });
        const half = Math.floor(batches.length / 2);
        const append = async (some: typeof batches) => {
          for (const events of some)
            await log.append(batchOf(...events.map(([ball, box, lcep, kind]) => (kind === 0 ? lost(`${ball}`, lcep) : placed(`${ball}`, `${box}`, lcep)))));
        };
        await append(batches.slice(0, half));
        await runner.start();
        await append(batches.slice(half));
        const head = await log.head();
        await runner.caughtUp(head);
        await runner.close();
        await followed(log, clean, projections);
        const position = somewhere % (head + 1);
        const ended = log.endingAt(position);
        for (const one of projections) {
          expect(allRows(rows, one)).toEqual(allRows(clean, one));
          for (const lcep of ['camden', 'hackney']) {
            const known = async (history: SqliteRows, at: number, store = log) =>
              [...(await rowsAsKnown({ projection: one, history, store, catalogue: ballCatalogue, position: at, lcep })).range('')];
            const own = (all: Record<string, object>) => Object.entries(all).filter(([key]) => key.startsWith(`${lcep}|`)).map(([key, row]) => [key.slice(lcep.length + 1), row]);
            expect(await known(rows, head)).toEqual(own(allRows(clean, one)));
            const there = await known(SqliteRows.open({ file: file(), readOnly: true }), position, ended);
            expect(await known(rows, position)).toEqual(there);
            expect(await known(clean, position)).toEqual(there);
          }
        }
        await rows.close();
        await clean.close();
      }),
      { seed, numRuns: 40, verbose: 1 },
    );
  });
});
