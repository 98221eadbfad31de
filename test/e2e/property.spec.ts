import { describe, expect, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'better-sqlite3';
import { rowsAsKnown } from '#read-models/as-known';
import type { Writing } from '#platform/installation';
import { FIGURES } from '#modules/headline/figures';
import { temporaryFolders } from '../support/folders';
import { asked, command, within } from '../support/installation';
import { Chance, seedOr } from '../support/random';
import { DAYS, history, KINDS, LCEPS, REFS } from '../support/random-history';

/** All rows of every projection in an LCEP, as known at a position. */
async function rowsOf(installation: Writing, lcep: string, position: number, fresh = false): Promise<object> {
  const { store, rows, registry } = installation;
  const all: Record<string, unknown> = {};
  for (const projection of registry.projections) {
    const known = await rowsAsKnown({ projection, history: fresh ? nothing(rows) : rows, store, catalogue: registry.catalogue, position, lcep });
    all[projection.name] = [...known.range('')];
  }
  return all;
}
/** Without any stored rows, every event is folded anew: what a rebuild from nothing would give. */
const nothing = (rows: Writing['rows']): Writing['rows'] => new Proxy(rows, { get: (target, name) => (name === 'readable' ? () => undefined : Reflect.get(target, name) as unknown) });

/** What every view says, without the settings it was asked with. Refusals are answers too. */
async function viewsOf(installation: Writing, lcep: string, knownAt: string | undefined): Promise<object> {
  const answers: Record<string, unknown> = {};
  const ask = async (view: string, settings: Record<string, string>) => {
    const answer: Record<string, unknown> = await asked<Record<string, unknown>>(installation, lcep, view, { ...settings, ...(knownAt === undefined ? {} : { knownAt }) }).catch((error: Error) => ({ refused: error.message }));
    const { knownAt: _asked, ...said } = answer;
    answers[`${view} ${JSON.stringify(settings)}`] = said;
  };
  for (const on of DAYS) {
    await ask('headline', { on });
    for (const view of ['organisations', 'directory', 'network', 'map', 'lists', 'registered-members']) await ask(view, { on });
    for (const figure of FIGURES) await ask('figure', { figure, on });
    for (const view of ['meetings', 'open-actions', 'learning', 'learning-walks', 'partnerships', 'projects']) await ask(view, { on });
    await ask('calendar', { on, from: DAYS[0], to: '2016-12-31' });
  }
  await ask('headline-growth', { on: '2100-01-01' });
  for (const one of REFS) {
    await ask('organisation-history', { organisation: one, on: '2015-03-31' });
    await ask('partnership', { partnership: one, on: '2015-03-31' });
    await ask('project', { project: one, on: '2015-03-31' });
    await ask('merge-preview', { duplicate: one, into: 'r1' });
    await ask('meeting', { meeting: one, on: '2015-03-31' });
    await ask('learning-session', { session: one, on: '2015-03-31' });
  }
  for (const kind of Object.keys(KINDS)) {
    await ask('records', { kind, on: '2015-03-31' });
    await ask('record', { kind, ref: 'r1', on: '2015-03-31' });
  }
  for (const on of ['2015-03-31', '2100-12-31']) await ask('export', { on });
  await ask('registered-members', { on: '2015-03-31' });
  await ask('compare', { view: 'headline', thenOn: '2014-10-14', on: '2015-03-31' });
  await ask('directory', { quietSince: '2014-10-14', on: '2016-01-01' });
  for (const words of ['r1', 'said mch', 'goo', 'p a']) await ask('search', { words, on: '2015-03-31' });
  await ask('event-log', { limit: '500' });
  await ask('event-log', { organisation: 'r1', limit: '3' });
  return answers;
}

/** A copy of a data folder whose log ends at a position: what the store was then. The rows are made anew. */
function endedAt(folder: string, copy: string, position: number): void {
  for (const name of ['events.db', 'keys.db', 'throughline.json']) cpSync(join(folder, name), join(copy, name));
  const log = new Database(join(copy, 'events.db'));
  log.prepare('DELETE FROM events WHERE position > ?').run(position);
  log.prepare('DELETE FROM commands WHERE last > ?').run(position);
  log.close();
}

describe('For random histories with corrections and withdrawals', () => {
  const folder = temporaryFolders();
  const seed = seedOr(20_150_331);

  it(`live rows = rebuilt rows = rows as known at the head, and every view as known at P = that of a store that ended at P (seed ${seed})`, async () => {
    const recorded: number[] = [];
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, fc.integer(), async (steps, luck) => {
        const data = folder();
        const chance = new Chance(luck);
        const past = await within(data, async (installation) => {
          for (const lcep of LCEPS) await command(installation, lcep, 'create-lcep', { ref: lcep, name: lcep.toUpperCase() });
          for (const { lcep, name, fields } of steps) await command(installation, lcep, name, fields);
          const head = await installation.store.head();
          recorded.push(head);
          for (const event of await installation.store.readAll({ after: 0, upTo: head, limit: head })) types.add(event.type);
          await installation.runner.caughtUp(head);
          const live = await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head)));
          expect(await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head, true)))).toEqual(live);
          await installation.runner.rebuild();
          expect(await Promise.all(LCEPS.map((lcep) => rowsOf(installation, lcep, head)))).toEqual(live);
          const positions = [chance.between(LCEPS.length, head), chance.between(LCEPS.length, head)];
          const known = [];
          for (const position of positions) known.push({ position, lcep: chance.one(LCEPS) });
          const views: object[] = [];
          for (const { position, lcep } of known) views.push(await viewsOf(installation, lcep, String(position)));
          expect(await viewsOf(installation, 'ab', String(head))).toEqual(await viewsOf(installation, 'ab', undefined));
          return known.map((one, index) => ({ ...one, views: views[index]! }));
        });
        for (const { position, lcep, views } of past) {
          const copy = folder('ended');
          endedAt(data, copy, position);
          await within(copy, async (installation) => expect(await viewsOf(installation, lcep, undefined)).toEqual(views));
        }
      }),
      { seed, numRuns: 8, endOnFailure: true },
    );
    // A history of refusals would prove nothing.
    expect(Math.max(...recorded)).toBeGreaterThan(60);
    expect(Object.keys(KINDS).filter((kind) => !types.has(`${kind}.recorded`))).toEqual([]);
  }, 240_000); // eight histories of hundreds of steps, each looked at through every view

  it('every kind of record there is, and every view, has its part', async () => {
    await within(folder(), async (installation) => {
      expect(Object.keys(KINDS)).toEqual([...installation.registry.kinds.values()].flatMap(({ kind, record }) => (record ? kind : [])));
      await command(installation, 'ab', 'create-lcep', { ref: 'ab', name: 'AB' });
      const seen = new Set(Object.keys(await viewsOf(installation, 'ab', undefined)).map((asked) => asked.split(' ', 1)[0]!));
      expect([...installation.registry.views.keys()].filter((view) => !seen.has(view))).toEqual([]);
    });
  });
});
