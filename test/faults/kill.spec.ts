import { request } from 'node:http';
import { afterEach, expect, it } from '@jest/globals';
import type { Figures } from '#modules/headline/figures';
import { startServer, stopAll } from '../start/server';
import { cli } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { send } from '../support/http';
import { importFiles, type Tables } from '../support/import-writer';
import { within } from '../support/installation';
import { headlineOf } from '../support/oracle';
import { Chance, seedOr } from '../support/random';
import { randomYear } from '../support/random-year';

const KILLS = 20;
const AT_ONCE = 4;
const DAY = '2018-06-30';
const folder = temporaryFolders();
afterEach(stopAll);

/** Imports over HTTP and tells of each line of progress; resolves true once the import was acknowledged, false when the server died. */
function importing(address: string, lcep: string, tables: Tables, onProgress: () => void): Promise<boolean> {
  const body = JSON.stringify({ files: importFiles(tables).map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })) });
  return new Promise((resolve, reject) => {
    const asking = request(new URL(`/api/lceps/${lcep}/imports`, address), { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        onProgress();
      });
      response.on('error', () => {}).on('close', () => {
        const last = text.trim().split('\n').at(-1) ?? '';
        if (last.includes('"problem"')) reject(new Error(last));
        resolve(last.startsWith('{"report"') && text.endsWith('\n') && (JSON.parse(last) as { report: { faults: [] } }).report.faults.length === 0);
      });
    });
    asking.on('error', () => resolve(false)).end(body);
  });
}

const seed = seedOr(1_939);

it(`${KILLS} kills in the middle of an import and of commands lose nothing acknowledged and leave no half-import (seed ${seed})`, async () => {
  const chance = new Chance(seed);
  const data = folder();
  const { history } = randomYear(seed, 250);
  const whole = headlineOf(history, DAY);
  const rows = Object.values(history).flat().length;
  /** Refs of organisations that were acknowledged, and LCEPs whose import was. */
  const acknowledged = new Set<string>();
  const imported = new Set<string>();
  const cutOff: string[] = [];

  for (let kill = 0; kill <= KILLS; kill++) {
    const server = startServer({ THROUGHLINE_DATA: data, PORT: '0' });
    const address = await server.ready();
    const headline = async (lcep: string) => (await send<{ figures: Figures }>(address, `/api/lceps/${lcep}/views/headline?on=${DAY}`)).body.figures;
    if (kill > 0) {
      const listed = await send<{ organisations: { ref: string }[] }>(address, '/api/lceps/many/views/organisations');
      const there = new Set(listed.body.organisations.map(({ ref }) => ref));
      expect([...acknowledged].filter((ref) => !there.has(ref))).toEqual([]);
      const last = `year-${kill - 1}`;
      const figures = await headline(last);
      if (figures.schools > 0) imported.add(last);
      else expect(imported).not.toContain(last);
      expect([last, figures]).toEqual([last, imported.has(last) ? whole : Object.fromEntries(Object.keys(whole).map((figure) => [figure, 0]))]);
      if (!imported.has(last)) cutOff.push(last);
    }
    if (kill === KILLS) {
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
      break;
    }

    for (const lcep of ['many', `year-${kill}`]) await send(address, `/api/lceps/${lcep}/commands/create-lcep`, { body: { name: lcep } });
    // The moment: after so many acknowledged commands, or after so many signs of life from the import.
    let left = chance.is(0.5) ? { commands: chance.between(1, 250), progress: Infinity } : { commands: Infinity, progress: chance.between(1, 11) };
    const sign = (what: 'commands' | 'progress') => {
      left = { ...left, [what]: left[what] - 1 };
      if (left[what] === 0) server.child.kill('SIGKILL');
    };
    const ending = { now: false };
    void server.ended.then(() => (ending.now = true));
    const commands = async (worker: number) => {
      for (let index = 0; !ending.now; index++) {
        const ref = `o-${kill}-${worker}-${index}`;
        const reply = await send<{ position: string }>(address, '/api/lceps/many/commands/record-organisation', { body: { ref, name: 'A', kind: 'school' } }).catch(() => undefined);
        if (!reply) return;
        expect(reply.status).toBe(200);
        acknowledged.add(ref);
        sign('commands');
      }
    };
    const [done] = await Promise.all([importing(address, `year-${kill}`, history, () => sign('progress')), ...Array.from({ length: AT_ONCE }, (_, worker) => commands(worker))]);
    if (done) imported.add(`year-${kill}`);
    expect(await server.ended).toBeNull();
  }

  // Kills that all came too late, or too early, would prove little.
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(cutOff.length).toBeGreaterThan(0);
  expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
  await within(data, async ({ store }) => {
    for (let kill = 0; kill < KILLS; kill++) {
      const events = await store.readAll({ after: 0, limit: 100_000, lcep: `year-${kill}` });
      expect([kill, events.length]).toEqual([kill, imported.has(`year-${kill}`) ? rows + 2 : 1]);
    }
  });
}, 240_000);
