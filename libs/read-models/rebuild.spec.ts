import { describe, expect, it } from '@jest/globals';
import type Database from 'better-sqlite3';
import { StorageFull } from '#event-store/port';
import { ProjectionStopped } from './as-known';
import { SqliteRows } from './sqlite/sqlite-rows';
import { followed, runnerOver } from './testing/follow';
import { MemoryLog } from './testing/memory-log';
import { scratch } from './testing/scratch';
import { ballProjection, batchOf, countProjection, placed, poisoned } from './testing/toy';

const { file, closing } = scratch();
const balls = ballProjection();
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};
const opened = (place = file()) => closing(SqliteRows.open({ file: place }));

describe('A rebuild', () => {
  const withLog = async () => {
    const [log, rows] = [new MemoryLog(), opened()];
    for (let n = 0; n < 60; n++) await log.append(batchOf(placed(`${n % 7}`, `${n % 3}`)));
    const { runner } = runnerOver(log, rows, [balls, countProjection], { batch: 10, graceMs: 0 });
    closing(runner);
    await runner.start();
    await runner.caughtUp(60);
    await until(() => rows.live(balls) !== undefined);
    return { log, rows, runner };
  };

  it('goes on beside the live rows, which are served and kept up to date, and is swapped in', async () => {
    const { log, rows, runner } = await withLog();
    const before = rows.live(balls)!;
    const tampered = { upTo: 61, eventId: 'x', changed: new Map([['camden|box/0', '{"balls":-1}']]) };
    await log.append(batchOf(placed('late', 'red')));
    await runner.caughtUp(61);
    await rows.commit(rows.live(balls)!, 61, [{ ...tampered, upTo: 62 }]);
    const seen: number[] = [];
    const served: unknown[] = [];
    await runner.rebuild('balls', ({ position, head }) => {
      seen.push(position);
      served.push(rows.get(rows.live(balls)!, 'camden|box/0'), head);
    });
    expect(seen[0]).toBe(10);
    expect(seen.at(-1)).toBe(61);
    expect(served.slice(0, 2)).toEqual([{ balls: -1 }, 61]);
    expect(rows.live(balls)!.id).not.toBe(before.id);
    expect(rows.get(rows.live(balls)!, 'camden|box/0')).toEqual({ balls: 2 });
    await until(() => !rows.status([balls]).some(({ rebuiltTo }) => rebuiltTo !== undefined));
  });

  it('lets live events through meanwhile', async () => {
    const { log, rows, runner } = await withLog();
    const positions: number[] = [];
    let late: Promise<void> | undefined;
    await runner.rebuild('balls', ({ position }) => {
      positions.push(position);
      late ??= log.append(batchOf(placed('late', 'red'))).then(() => runner.caughtUp(61)).then(() => void positions.push(rows.live(balls)!.checkpoint));
    });
    await late;
    expect(positions.indexOf(61)).toBeLessThan(positions.length);
    expect(rows.get(rows.live(balls)!, 'camden|box/red')).toEqual({ balls: 1 });
  });

  it('rebuilds all projections, and refuses one that is not there', async () => {
    const { rows, runner } = await withLog();
    const before = [rows.live(balls)!.id, rows.live(countProjection)!.id];
    await runner.rebuild();
    expect([rows.live(balls)!.id, rows.live(countProjection)!.id].every((id) => !before.includes(id))).toBe(true);
    await expect(runner.rebuild('bells')).rejects.toThrow('“bells”. Known: balls, counts');
  });

  it('leaves the rows as they were when an event can’t be folded', async () => {
    const { log, rows, runner } = await withLog();
    const live = rows.live(balls)!;
    await log.append(batchOf(poisoned('a')));
    await until(() => runner.status()[0]!.stopped !== undefined);
    await expect(runner.rebuild('balls')).rejects.toThrow(ProjectionStopped);
    expect(rows.live(balls)).toMatchObject({ id: live.id, checkpoint: 60, stopped: { position: 61 } });
  });

  it('is given up where there is no room for it, so that the live rows have theirs', async () => {
    const { log, rows, runner } = await withLog();
    const live = rows.live(balls)!;
    const writing = (rows as unknown as { writer: { db: Database.Database } }).writer.db;
    const pages = () => writing.pragma('page_count', { simple: true }) as number;
    for (let n = 0; n < 40; n++) await log.append(batchOf(placed(`long-${n}-${'x'.repeat(2_000)}`, 'red')));
    await runner.caughtUp(100);
    writing.pragma(`max_page_count = ${pages() + 4}`);
    await expect(runner.rebuild('balls')).rejects.toThrow(StorageFull);
    await log.append(batchOf(placed('late', 'green')));
    await until(() => rows.live(balls)!.checkpoint === 101);
    await until(() => runner.status().every(({ trouble }) => trouble === undefined));
    expect(rows.live(balls)!.id).toBe(live.id);
    expect(runner.status().filter(({ rebuiltTo }) => rebuiltTo !== undefined)).toEqual([]);
    writing.pragma('max_page_count = 1073741823');
    await runner.rebuild('balls');
    expect(rows.live(balls)!.id).not.toBe(live.id);
  });

  it('is gone on with after a restart', async () => {
    const { log, rows, runner } = await withLog();
    await runner.close();
    const beside = await rows.begin(balls);
    const first = { upTo: 1, eventId: log.events[0]!.id, changed: new Map([['camden|marked', '{"as":"mine"}']]) };
    await rows.commit(beside, 0, [first]);
    await followed(log, rows, [balls]);
    await until(() => rows.live(balls)!.id === beside.id);
    expect(rows.get(rows.live(balls)!, 'camden|marked')).toEqual({ as: 'mine' });
  });
});
