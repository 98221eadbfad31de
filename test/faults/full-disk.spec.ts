import { afterEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Database from 'better-sqlite3';
import { createApp, listen, type Running } from '../../apps/api/server';
import type { Writing } from '#platform/installation';
import { HISTORY } from '../support/camden';
import { temporaryFolders } from '../support/folders';
import { send, type Problem } from '../support/http';
import { filesOf, opened } from '../support/installation';

type Done = { ref: string; position: string };

/** SQLite’s own limit on a file’s pages stands in for a disk without room: it gives the same error at the same place. */
describe('when the disk is full', () => {
  const folder = temporaryFolders();
  let running: Running | undefined;
  let installation: Writing;

  async function start(): Promise<string> {
    installation = await opened(folder());
    const app: NestFastifyApplication = await createApp(installation, { log: () => {} });
    running = await listen(app, installation, 0);
    await send(running.url, '/api/lceps/camden/commands/create-lcep', { body: { name: 'Camden' } });
    return running.url;
  }
  afterEach(async () => {
    await running?.close();
    await installation.close();
  });

  /** The connection a store writes through. Only a test looks behind the port like this: nothing else can fill a disk so gently. */
  const connectionOf = (store: object, name: string) => (store as Record<string, Database.Database>)[name]!;
  const fill = (db: Database.Database) => db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true }) as number}`);
  const empty = (db: Database.Database) => db.pragma('max_page_count = 1073741823');

  const record = (url: string, index: number, summary: string) =>
    send<Done & Problem>(url, '/api/lceps/camden/commands/record-meeting', { body: { ref: `m-${index}`, type: 'other', title: 'M', heldOn: '2014-10-14', summary } });

  it.each([
    ['the log', () => connectionOf(installation.store, 'writing')],
    ['the keys', () => connectionOf((installation.sealer as unknown as { keys: object }).keys, 'db')],
  ])('for %s, a command answers 503, nothing of it is acknowledged, and it works again when there is room', async (_, connection) => {
    const url = await start();
    fill(connection());
    const long = 'So much was said. '.repeat(500);
    const answers = [];
    for (let index = 0; index < 150; index += 10) answers.push(...(await Promise.all(Array.from({ length: 10 }, (__, more) => record(url, index + more, long)))));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body, type } of refused) expect([status, body.code, type]).toEqual([503, 'storage.full', expect.stringContaining('problem+json')]);

    const before = await installation.store.head();
    const imported = await send<Problem>(url, '/api/lceps/camden/imports', { body: { files: filesOf(HISTORY).map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) } });
    expect([imported.status, imported.body.code]).toEqual([503, 'storage.full']);
    expect(await installation.store.head()).toBe(before);

    const events = await installation.store.readAll({ after: 0, limit: 1_000 });
    const acknowledged = answers.filter(({ status }) => status === 200).map(({ body }) => body.ref);
    expect(events.slice(1).map(({ data }) => data['ref']).sort()).toEqual(acknowledged.sort());
    expect((await send(url, '/api/lceps/camden/views/headline')).status).toBe(200);

    empty(connection());
    const again = await record(url, 9_999, long);
    expect([again.status, again.body.ref]).toEqual([200, 'm-9999']);
    const unlucky = Number(refused.length > 0 && answers.findIndex(({ status }) => status !== 200));
    expect((await record(url, unlucky, long)).status).toBe(200);
    expect((await send(url, '/health/ready')).status).toBe(200);
  });

  it('for the rows, the record goes on and says what troubles it, and catches up when there is room', async () => {
    const url = await start();
    const rows = Object.values(installation.rows).concat(Object.values(installation.rows).flatMap((inner: object) => Object.values(inner ?? {}))).find((one): one is Database.Database => one instanceof Database && !one.readonly);
    if (!rows) throw new Error('The rows have no connection to write through any more: find it anew.');
    fill(rows);
    for (let index = 0; index < 60; index++) expect((await record(url, index, 'x'.repeat(5_000))).status).toBe(200);
    const troubled = async () => (await send<{ projections: { trouble?: string }[] }>(url, '/health/ready')).body.projections.some(({ trouble }) => trouble);
    while (!(await troubled())) await new Promise((resolve) => setImmediate(resolve));
    expect((await send(url, '/health/ready')).status).toBe(503);
    const { body } = await send<{ events: object[] }>(url, '/api/lceps/camden/views/event-log?kind=meeting&limit=500');
    expect(body.events).toHaveLength(60);
    empty(rows);
    while ((await send(url, '/health/ready')).status !== 200) await new Promise((resolve) => setImmediate(resolve));
  });
});
