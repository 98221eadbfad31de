import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { SqliteRows } from '#read-models/sqlite/sqlite-rows';
import { startServer, stopAll } from '../start/server';
import { cli } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { imported, within } from '../support/installation';

const folder = temporaryFolders();
afterEach(stopAll);

const MANY = 10_000;
const { projections } = new Registry(modules);

it.each([
  ['SIGTERM', 0, /server is ending.*gone on with/],
  ['SIGKILL', null, /ended before it answered/],
] as const)('a rebuild that %s ends is gone on with by the next server, and who asked for it is told', async (signal, code, words) => {
  const data = folder();
  const lines = ['ref,name,kind', ...Array.from({ length: MANY }, (_, n) => `o-${n},Alder,school`)];
  await within(data, (installation) => imported(installation, 'camden', [{ name: 'organisations.csv', bytes: Buffer.from(lines.join('\n')) }]));
  const first = startServer({ THROUGHLINE_DATA: data, PORT: '0' });
  await first.ready();
  const rows = SqliteRows.open({ file: join(data, 'rows.db'), readOnly: true });
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  };
  const begun = () => projections.map((projection) => rows.building(projection));
  await until(() => rows.status(projections).every(({ checkpoint }) => checkpoint > MANY) && begun().every((one) => one === undefined));
  const asking = cli(data, 'rebuild');
  await until(() => begun().every((one) => one && one.checkpoint > MANY / 4)); // by then who asked has been told of progress
  first.child.kill(signal);
  expect([await first.ended, first.printed.err]).toEqual([code, code === null ? '' : 'Ending: finishing what was acknowledged …\n']);
  const told = await asking;
  expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(words) });
  expect(told.err).not.toMatch(/\n\s+at /);
  const unfinished = begun().map((one) => one?.id);
  expect(unfinished).not.toContain(undefined);
  await startServer({ THROUGHLINE_DATA: data, PORT: '0' }).ready();
  await until(() => begun().every((one) => one === undefined));
  expect(projections.map((projection) => rows.live(projection))).toMatchObject(unfinished.map((id) => ({ id, checkpoint: MANY + 2 })));
  await rows.close();
});
