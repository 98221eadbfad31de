import { describe, expect, it } from '@jest/globals';
import type { Projection } from '#kernel/projection';
import { SqliteRows } from './sqlite/sqlite-rows';
import { allRows, followed, runnerOver } from './testing/follow';
import { MemoryLog } from './testing/memory-log';
import { scratch } from './testing/scratch';
import { ballProjection, batchOf, countProjection, lost, placed, poisoned } from './testing/toy';

const { file, closing } = scratch();
const balls = ballProjection();
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};
const opened = (place = file()) => closing(SqliteRows.open({ file: place }));

describe('A runner', () => {
  it('folds what is there and what comes, and says when it is through', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red'), placed('b', 'red')));
    const { runner } = runnerOver(log, rows, [balls, countProjection]);
    closing(runner);
    await runner.start();
    await runner.caughtUp(2);
    expect(allRows(rows, balls)).toEqual({ 'camden|ball/a': { box: 'red', moves: 1 }, 'camden|ball/b': { box: 'red', moves: 1 }, 'camden|box/red': { balls: 2 } });
    const waits = runner.caughtUp(4);
    await log.append(batchOf(placed('a', 'blue'), lost('b')));
    await waits;
    expect(allRows(rows, balls)).toEqual({ 'camden|ball/a': { box: 'blue', moves: 2 }, 'camden|box/blue': { balls: 1 } });
    expect(runner.status()).toEqual([{ name: 'balls', version: 1, checkpoint: 4 }, { name: 'counts', version: 1, checkpoint: 4 }]);
  });

  it('follows a log that another process writes to, without wake-ups', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    log.onAppended = () => () => {};
    const { runner } = runnerOver(log, rows, [balls]);
    closing(runner);
    await runner.start();
    await log.append(batchOf(placed('a', 'red')));
    await runner.caughtUp(1);
    expect(allRows(rows, balls)).toHaveProperty('camden|box/red');
  });

  it('keeps the rows of LCEPs apart', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red'), placed('a', 'red', 'hackney'), lost('a', 'hackney')));
    await followed(log, rows, [balls]);
    expect(allRows(rows, balls)).toEqual({ 'camden|ball/a': { box: 'red', moves: 1 }, 'camden|box/red': { balls: 1 } });
  });

  it('reads the log once for projections at the same place', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    for (let n = 0; n < 30; n++) await log.append(batchOf(placed(`${n}`, 'red')));
    const reads: number[] = [];
    const readAll = log.readAll.bind(log);
    log.readAll = async (range) => {
      const events = await readAll(range);
      if (range.limit > 1 && events.length > 0) reads.push(events.length);
      return events;
    };
    await followed(log, rows, [balls, countProjection, ballProjection('others')]);
    expect(reads).toEqual([30]);
  });

  it('commits before it reads on where events are long', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    for (let n = 0; n < 10; n++) await log.append(batchOf(placed(`${n}`, `${n}`.repeat(2_000_000))));
    const texts: Projection = { name: 'texts', version: 1, on: {}, any: ({ position, data }, into) => into.put(`${position}`, { ...data }) };
    const held: number[] = [];
    const commit = rows.commit;
    rows.commit = async (generation, after, slices) => {
      held.push(slices.flatMap(({ changed }) => [...changed]).reduce((sum, [, json]) => sum + json!.length, 0));
      return commit(generation, after, slices);
    };
    await followed(log, rows, [texts]);
    expect(rows.live(texts)!.checkpoint).toBe(10);
    expect(Math.max(...held)).toBeLessThan(10_000_000);
  });

  it('stops only the projection that can’t fold an event, right before it, and shows why', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red'), placed('b', 'red'), poisoned('a'), placed('c', 'red')));
    const { runner } = runnerOver(log, rows, [balls, countProjection]);
    closing(runner);
    await runner.start();
    await runner.caughtUp(4);
    await until(() => runner.status()[0]!.stopped !== undefined);
    const why = { position: 3, type: 'ball.poisoned', reason: 'The ball “a” can\'t be eaten.' };
    expect(runner.status()).toEqual([{ name: 'balls', version: 1, checkpoint: 2, stopped: why }, { name: 'counts', version: 1, checkpoint: 4 }]);
    expect(rows.status([balls])).toContainEqual({ name: 'balls', version: 1, checkpoint: 2, stopped: why, rebuiltTo: 2 });
    expect(allRows(rows, balls)).toEqual({ 'camden|ball/a': { box: 'red', moves: 1 }, 'camden|ball/b': { box: 'red', moves: 1 }, 'camden|box/red': { balls: 2 } });
    await log.append(batchOf(placed('d', 'red')));
    await runner.caughtUp(5);
    expect(runner.status().map(({ checkpoint }) => checkpoint)).toEqual([2, 5]);
  });

  it('stops every projection at an event it does not know', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red'), { type: 'ball.squeezed', data: { ball: 'a' } } as never));
    await followed(log, rows, [balls, countProjection]);
    expect(rows.status([balls, countProjection])).toMatchObject([
      { name: 'balls', checkpoint: 1, stopped: { position: 2, type: 'ball.squeezed', reason: expect.stringContaining('does not know') } },
      { name: 'counts', checkpoint: 1, stopped: { position: 2 } },
    ]);
  });

  it('tries a stopped projection again on the next start', async () => {
    const [log, place] = [new MemoryLog(), file()];
    await log.append(batchOf(placed('a', 'red'), poisoned('a'), placed('b', 'red')));
    const before = SqliteRows.open({ file: place });
    await followed(log, before, [balls]);
    expect(before.status([balls])[0]?.stopped?.position).toBe(2);
    await before.close();
    const mended: Projection = { ...balls, on: { ...balls.on, 'ball.poisoned': () => {} } };
    const rows = opened(place);
    await followed(log, rows, [mended]);
    expect(rows.status([balls])).toEqual([{ name: 'balls', version: 1, checkpoint: 3 }]);
    expect(allRows(rows, balls)).toHaveProperty('camden|box/red', { balls: 2 });
  });

  it('goes on after a kill between rows and log as if nothing had been', async () => {
    const [log, place] = [new MemoryLog(), file()];
    for (let n = 0; n < 40; n++) await log.append(batchOf(placed(`${n % 7}`, `${n % 3}`), n % 5 === 0 ? lost(`${n % 7}`) : placed('x', `${n % 2}`)));
    for (const killedAt of [13, 27, 51]) {
      const rows = SqliteRows.open({ file: place });
      await followed(log.endingAt(killedAt), rows, [balls], { batch: 4 });
      const live = rows.live(balls)!;
      const again = { upTo: killedAt, eventId: 'again', changed: new Map([['camden|box/1', '{"balls":99}']]) };
      expect(await rows.commit(live, live.checkpoint - 2, [again])).toBe(false);
      await rows.close();
    }
    const [rows, clean] = [opened(place), opened()];
    await followed(log, rows, [balls], { batch: 3 });
    await followed(log, clean, [balls]);
    expect(allRows(rows, balls)).toEqual(allRows(clean, balls));
  });

  it('folds rows of an older version anew', async () => {
    const [log, place] = [new MemoryLog(), file()];
    await log.append(batchOf(placed('a', 'red')));
    const before = SqliteRows.open({ file: place });
    await followed(log, before, [balls]);
    await before.close();
    const newer: Projection = { ...ballProjection('balls', 2), any: (event, rows) => rows.put('last', { at: event.position }) };
    const rows = opened(place);
    expect(rows.readable(newer)).toBeUndefined();
    await followed(log, rows, [newer]);
    expect(allRows(rows, newer)).toHaveProperty('camden|last', { at: 1 });
    expect(rows.status([newer])).toEqual([{ name: 'balls', version: 2, checkpoint: 1 }]);
  });

  it('discards rows that were folded from another log', async () => {
    const [log, other, rows] = [new MemoryLog(), new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red'), placed('b', 'red')));
    await other.append(batchOf(placed('c', 'blue'), placed('d', 'blue'), placed('e', 'blue')));
    await followed(log, rows, [balls]);
    await followed(other, rows, [balls]);
    expect(Object.keys(allRows(rows, balls))).toEqual(['camden|ball/c', 'camden|ball/d', 'camden|ball/e', 'camden|box/blue']);
  });

  it('tries again after errors of I/O, and shows them meanwhile', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    const { runner, said } = runnerOver(log, rows, [balls]);
    closing(runner);
    await runner.start();
    await runner.caughtUp(0);
    const commit = rows.commit;
    rows.commit = async () => {
      throw new Error('disk full');
    };
    await log.append(batchOf(placed('a', 'red')));
    await until(() => runner.status()[0]!.trouble === 'disk full');
    expect(runner.status()[0]).not.toHaveProperty('stopped');
    rows.commit = commit;
    await runner.caughtUp(1);
    await until(() => runner.status()[0]!.trouble === undefined);
    expect(said).toEqual([expect.stringContaining('disk full'), 'The projections are being followed again.']);
    log.failing = new Error('log unreadable');
    await until(() => runner.status()[0]!.trouble === 'log unreadable');
    log.failing = undefined;
    await log.append(batchOf(placed('b', 'red')));
    await runner.caughtUp(2);
    expect(allRows(rows, balls)).toHaveProperty('camden|box/red', { balls: 2 });
  });

  it('says so to who waits while rows can’t be written, instead of keeping them', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    const { runner } = runnerOver(log, rows, [balls]);
    closing(runner);
    await runner.start();
    rows.commit = async () => {
      throw new Error('disk full');
    };
    const waits = expect(runner.caughtUp(1)).rejects.toThrow('can\'t be followed at the moment: disk full');
    await log.append(batchOf(placed('a', 'red')));
    await waits;
    await expect(runner.caughtUp(1)).rejects.toThrow('disk full');
  });

  it('does not take rows it can’t read for a poison event', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    await log.append(batchOf(placed('a', 'red')));
    await followed(log, rows, [balls]);
    const json = rows.json;
    rows.json = () => {
      throw new Error('bad sector');
    };
    await log.append(batchOf(placed('b', 'red')));
    const { runner } = runnerOver(log, rows, [balls]);
    closing(runner);
    await runner.start();
    await until(() => runner.status()[0]!.trouble !== undefined);
    expect(runner.status()[0]).toMatchObject({ checkpoint: 1, trouble: expect.stringContaining('bad sector') });
    rows.json = json;
    await runner.caughtUp(2);
    await until(() => runner.status()[0]!.trouble === undefined);
    expect(runner.status()[0]).toEqual({ name: 'balls', version: 1, checkpoint: 2 });
    expect(allRows(rows, balls)).toHaveProperty('camden|box/red', { balls: 2 });
  });

  it('says no to who waits when it ends, or when they give up', async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    const { runner } = runnerOver(log, rows, [balls]);
    await runner.start();
    const [waits, gaveUp] = [runner.caughtUp(1), new AbortController()];
    const givesUp = runner.caughtUp(1, { signal: gaveUp.signal });
    gaveUp.abort(new Error('too long'));
    await expect(givesUp).rejects.toThrow('too long');
    const ended = expect(waits).rejects.toThrow('closed');
    await runner.close();
    await ended;
    await expect(runner.caughtUp(0)).rejects.toThrow('no longer');
  });
});
