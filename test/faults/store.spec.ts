import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Figures } from '#modules/headline/figures';
import { startServer, stopAll } from '../start/server';
import { CORRECTIONS, HISTORY } from '../support/camden';
import { cli, cliJson } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { send } from '../support/http';
import { filesOf, imported, within } from '../support/installation';
import { slip } from '../support/poison';

const folder = temporaryFolders();
afterEach(stopAll);

/** A data folder with the Camden history in it, closed. */
async function camden(): Promise<string> {
  const data = folder();
  await within(data, (installation) => imported(installation, 'camden', filesOf(HISTORY)));
  return data;
}
const server = (data: string) => startServer({ THROUGHLINE_DATA: data, PORT: '0' });
const STACK = /\n\s+at .+:\d+:\d+/;

/** Server and command line both refuse the folder with these words, and leave it as it is. */
async function refusedBy(data: string, words: RegExp): Promise<void> {
  const log = () => (existsSync(join(data, 'events.db')) ? readFileSync(join(data, 'events.db')).toString('latin1') : 'gone');
  const before = log();
  const { ended, printed } = server(data);
  expect(await ended).toBe(1);
  expect(printed.err).toMatch(words);
  expect(printed.err).not.toMatch(STACK);
  for (const told of await Promise.all([cli(data, 'import', HISTORY, '--lcep', 'camden'), cli(data, 'headline', '--lcep', 'camden')])) {
    expect([told.code, told.out]).toEqual([1, '']);
    expect(told.err).toMatch(words);
    expect(told.err).not.toMatch(STACK);
  }
  expect(log() === before).toBe(true);
}

describe('a data folder that can’t be used is refused, with what is wrong with it', () => {
  it('made by a newer version', async () => {
    const data = await camden();
    writeFileSync(join(data, 'throughline.json'), '{"format":99}\n');
    await refusedBy(data, /newer version/);
  });

  it('with a log of a newer version', async () => {
    const data = await camden();
    const log = new Database(join(data, 'events.db'));
    log.pragma('user_version = 99');
    log.close();
    await refusedBy(data, /newer version/);
  });

  it('with a log that lost its second half', async () => {
    const data = await camden();
    truncateSync(join(data, 'events.db'), Math.floor(statSync(join(data, 'events.db')).size / 2 / 4096) * 4096);
    await refusedBy(data, /events\.db.*damaged/s);
  });

  it('with a log that is garbled', async () => {
    const data = await camden();
    const bytes = readFileSync(join(data, 'events.db'));
    bytes.fill(0x5a, 4096 * 2, 4096 * 6);
    writeFileSync(join(data, 'events.db'), bytes);
    await refusedBy(data, /events\.db.*damaged/s);
  });

  it('with a log of no bytes', async () => {
    const data = await camden();
    truncateSync(join(data, 'events.db'));
    await refusedBy(data, /events\.db.*(damaged|empty)/s);
  });

  it('with a log that is gone: never opened as empty', async () => {
    const data = await camden();
    rmSync(join(data, 'events.db'));
    await refusedBy(data, /events\.db.*gone/s);
    expect(existsSync(join(data, 'events.db'))).toBe(false);
  });

  it('with keys that are gone, and with them all free text', async () => {
    const data = await camden();
    rmSync(join(data, 'keys.db'));
    await refusedBy(data, /keys\.db.*gone/s);
    expect(existsSync(join(data, 'keys.db'))).toBe(false);
  });

  it('with keys that are damaged', async () => {
    const data = await camden();
    writeFileSync(join(data, 'keys.db'), 'not a database at all, but long enough to be looked at as one. '.repeat(200));
    await refusedBy(data, /keys\.db.*(damaged|not a database)/s);
  });

  it('with another program’s database in the place of the log', async () => {
    const data = await camden();
    rmSync(join(data, 'events.db'));
    const other = new Database(join(data, 'events.db'));
    other.exec('CREATE TABLE birds (name TEXT)');
    other.close();
    await refusedBy(data, /another program/);
  });

  it('that is a file', async () => {
    const data = join(folder(), 'a-file');
    writeFileSync(data, '');
    const { ended, printed } = server(data);
    expect(await ended).toBe(1);
    expect(printed.err).toContain('THROUGHLINE_DATA');
    expect(printed.err).not.toMatch(STACK);
    expect((await cli(data, 'position')).err).not.toMatch(STACK);
  });

  it('that is empty, when it is only read', async () => {
    const told = await cli(folder(), 'headline', '--lcep', 'camden');
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.err).toMatch(/no store/);
  });
});

describe('rows can always be thrown away', () => {
  it.each(['garbled', 'gone', 'empty'])('and are made anew where they are %s', async (what) => {
    const data = await camden();
    const rows = join(data, 'rows.db');
    if (what === 'gone') rmSync(rows);
    else writeFileSync(rows, what === 'empty' ? '' : 'x'.repeat(10_000));
    const read = await cli(data, 'headline', '--lcep', 'camden', '--on', '2015-03-31', '--json');
    expect([read.code, read.err]).toEqual([0, expect.not.stringMatching(STACK)]);
    expect(read.json<{ figures: Figures }>().figures.youngPeople).toBe(550);
    await cliJson(data, 'import', CORRECTIONS, '--lcep', 'camden');
    expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
  });
});

it('an import is told as recorded though the rows can’t be written, and they are brought up by who comes next', async () => {
  const data = await camden();
  const other = new Database(join(data, 'rows.db'));
  other.exec('BEGIN IMMEDIATE');
  const told = await cli(data, 'import', CORRECTIONS, '--lcep', 'camden', '--json');
  other.close();
  expect([told.code, told.err]).toEqual([0, expect.stringMatching(/What was recorded is safe.*locked/)]);
  expect(told.json()).toMatchObject({ position: '246', faults: [] });
  await server(data).ready();
  while (!/headline: 246 of 246/.test((await cli(data, 'status')).out));
  expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
});

describe('beside a running server', () => {
  it('a second one is refused by name, and the command line reads and writes', async () => {
    const data = await camden();
    const first = server(data);
    const address = await first.ready();
    const second = server(data);
    expect(await second.ended).toBe(1);
    expect(second.printed.err).toMatch(new RegExp(`in use by the server \\(process ${first.child.pid}\\)`));
    expect((await cliJson<{ position: string }>(data, 'position')).position).toBe('237');
    await cliJson(data, 'import', CORRECTIONS, '--lcep', 'camden');
    expect((await send<{ position: string }>(address, '/api/lceps/camden/views/headline')).body.position).toBe('246');
    expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
    const told = await cli(data, 'import', HISTORY, '--lcep', 'Not_a_slug');
    expect([told.code, told.out]).toEqual([1, '']);
  });

  it('two imports by the command line at once both come through', async () => {
    const data = folder();
    const both = await Promise.all([cli(data, 'import', HISTORY, '--lcep', 'one', '--json'), cli(data, 'import', HISTORY, '--lcep', 'two', '--json')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await cliJson<{ position: string }>(data, 'position')).position).toBe('474');
  });
});

describe('an event that can’t be folded', () => {
  const youngPeople = async (data: string, ...more: string[]) => cli(data, 'headline', '--lcep', 'camden', '--on', '2015-03-31', ...more, '--json');

  it('of an unknown type stops everything at it, loudly, and nothing before it', async () => {
    const data = await camden();
    const at = slip(data, { stream: 'camden/organisation/x', type: 'organisation.enchanted' });
    const address = await server(data).ready();
    const ready = await send<{ status: string; projections: { name: string; stopped?: { position: string; type: string; reason: string } }[] }>(address, '/health/ready');
    expect([ready.status, ready.body.status]).toEqual([503, 'stopped']);
    for (const { stopped } of ready.body.projections) expect(stopped).toMatchObject({ position: String(at), type: 'organisation.enchanted', reason: expect.stringContaining('organisation.enchanted') });
    const status = await cli(data, 'status');
    expect(status.out).toMatch(new RegExp(`headline: stopped at event ${at} \\(organisation\\.enchanted\\)`));
    const view = await send(address, '/api/lceps/camden/views/headline');
    expect([view.status, view.type]).toEqual([503, expect.stringContaining('problem+json')]);
    expect(view.body.detail).toContain(String(at));
    expect((await send<{ figures: Figures }>(address, `/api/lceps/camden/views/headline?on=2015-03-31&knownAt=${at - 1}`)).body.figures.youngPeople).toBe(550);
    expect((await send(address, '/health/live')).status).toBe(200);
    expect((await youngPeople(data)).code).toBe(1);
    expect((await youngPeople(data, '--known-at', String(at - 1))).json<{ figures: Figures }>().figures.youngPeople).toBe(550);
    const told = await cli(data, 'events', '--from', String(at - 1));
    expect(told.code).toBe(1);
    expect(told.err).not.toMatch(STACK);
  });

  it('of a version from the future does the same', async () => {
    const data = await camden();
    const at = slip(data, { stream: 'camden/organisation/x', type: 'organisation.recorded', version: 9, data: { ref: 'x', values: {} } });
    const address = await server(data).ready();
    expect((await send<{ projections: { stopped?: object }[] }>(address, '/health/ready')).body.projections[0]!.stopped).toMatchObject({ position: String(at), reason: expect.stringMatching(/version 9/) });
  });

  it('by one projection stops that one; the others and the record go on', async () => {
    const data = await camden();
    const at = slip(data, { stream: 'camden/partnership/odd', type: 'partnership.recorded', data: { ref: 'odd', values: { title: 'No members', agreedOn: '2015-01-01' } } });
    const address = await server(data).ready();
    const { status, body } = await send<{ projections: { name: string; stopped?: object; behind: number }[] }>(address, '/health/ready');
    expect(status).toBe(503);
    expect(body.projections.filter((one) => one.stopped).map(({ name }) => name)).toEqual(['headline']);
    const recorded = await send<{ position: string }>(address, '/api/lceps/camden/commands/record-organisation', { method: 'POST', body: { ref: 'after', name: 'After', kind: 'school' } });
    expect(recorded).toMatchObject({ status: 200, body: { position: String(at + 1) } });
    const history = await send<{ organisation: object }>(address, '/api/lceps/camden/views/organisation-history?organisation=after');
    expect(history.body.organisation).toMatchObject({ name: 'After' });
    expect((await send(address, '/api/lceps/camden/views/headline')).status).toBe(503);
    expect((await cli(data, 'status')).out).toMatch(new RegExp(`headline: stopped at event ${at} \\(partnership\\.recorded\\)`));
  });

  it('is named where the rows are to be made anew, and where an import needs them', async () => {
    const data = await camden();
    const at = slip(data, { stream: 'camden/organisation/x', type: 'organisation.enchanted' });
    const clear = { code: 1, out: '', err: expect.stringMatching(new RegExp(`${at} \\(organisation\\.enchanted\\)`)) };
    const asked = () => Promise.all([['rebuild', '--projection', 'headline'], ['import', CORRECTIONS, '--lcep', 'camden']].map((args) => cli(data, ...args)));
    const alone = await asked();
    await server(data).ready();
    for (const told of [...alone, ...(await asked())]) {
      expect(told).toMatchObject(clear);
      expect(told.err).not.toMatch(STACK);
    }
  });
});
