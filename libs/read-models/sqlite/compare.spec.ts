import { describe, expect, it } from '@jest/globals';
import type { Projection } from '#kernel/projection';
import Database from 'better-sqlite3';
import { compareWithCleanRebuild } from './compare';
import { SqliteRows } from './sqlite-rows';
import { followed, runnerOver } from '../testing/follow';
import { MemoryLog } from '../testing/memory-log';
import { scratch } from '../testing/scratch';
import { ballCatalogue, ballProjection, batchOf, lost, placed, poisoned } from '../testing/toy';

const { file, closing } = scratch();
const projection = ballProjection();

async function setUp() {
  const [log, place] = [new MemoryLog(), file()];
  const rows = closing(SqliteRows.open({ file: place }));
  const { runner } = runnerOver(log, rows, [projection]);
  await runner.start();
  for (let n = 0; n < 30; n++) {
    await log.append(batchOf(placed(`${n % 5}`, `${n % 3}`), n % 4 === 0 ? lost(`${n % 5}`) : placed('x', `${n % 2}`)));
    if (n % 10 === 0) await runner.caughtUp(await log.head());
  }
  await runner.caughtUp(60);
  await runner.close();
  const faults = async (folded = projection, store = log) => {
    const found: string[] = [];
    for await (const fault of compareWithCleanRebuild({ projection: folded, rows, store, catalogue: ballCatalogue })) found.push(fault);
    return found;
  };
  const tamper = (sql: string) => void new Database(place).exec(sql);
  return { log, rows, faults, tamper };
}

describe('Comparing with a clean rebuild', () => {
  it('finds nothing when all is well, or when there are no rows', async () => {
    const { faults } = await setUp();
    expect(await faults()).toEqual([]);
    expect(await faults(ballProjection('unheard of'))).toEqual([]);
  });

  it('finds a row that was changed, one that is gone, and one too many, now and in the past', async () => {
    const { faults, tamper } = await setUp();
    tamper(`UPDATE rows SET value = '{"balls":99}' WHERE key = 'camden|box/0' AND position = (SELECT max(position) FROM rows WHERE key = 'camden|box/0')`);
    tamper(`DELETE FROM rows WHERE key = 'camden|ball/0' AND position = (SELECT min(position) FROM rows WHERE key = 'camden|ball/0')`);
    tamper(`INSERT INTO rows SELECT max(generation), 'camden|ball/9', 60, '{}' FROM rows`);
    expect((await faults()).toSorted()).toEqual([
      expect.stringMatching(/“camden\|ball\/0” of “balls” as known at \d+ is missing/),
      expect.stringMatching(/“camden\|ball\/9” of “balls” as known at 60 .* should not have changed/),
      expect.stringMatching(/“camden\|box\/0” of “balls” as known at \d+ is not what the log says/),
    ]);
  });

  it('does not list faults without end', async () => {
    const { faults, tamper } = await setUp();
    tamper(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO rows SELECT 1, 'camden|x/' || i, 60, '{}' FROM n`);
    const found = await faults();
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toMatch('30 more');
  });

  it('finds a fold that was changed without a new version, or no longer folds', async () => {
    const { faults } = await setUp();
    const changed: Projection = { ...projection, any: (event, rows) => event.position === 60 && rows.put('extra', {}) };
    expect(await faults(changed)).toEqual([expect.stringContaining('“camden|extra” of “balls” as known at 60 is missing')]);
    const broken: Projection = { ...projection, on: { ...projection.on, 'ball.lost': () => { throw new Error('lost it'); } } };
    expect(await faults(broken)).toEqual([expect.stringContaining('can\'t fold the event at 2 (ball.lost), which is in its rows: lost it')]);
  });

  it('finds rows of another log, and a projection that stands still', async () => {
    const { log, rows, faults } = await setUp();
    expect(await faults(projection, log.endingAt(50))).toEqual([expect.stringContaining('another log')]);
    await log.append(batchOf(poisoned('a')));
    await followed(log, rows, [projection]);
    expect(await faults()).toEqual([expect.stringContaining('stands still at 61 (ball.poisoned)')]);
  });
});
