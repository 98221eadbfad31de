import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FIGURES, type Figures } from '#modules/headline/figures';
import type { RowBehind } from '#modules/headline/rows-behind';
import type { Entry } from '#modules/histories/entries';
import type { OrganisationHistory } from '#modules/histories/organisation-history';
import type { LedgerEntry } from '#modules/ledger/entries';
import { startServer, stopAll } from '../start/server';
import { CORRECTIONS, expected, HISTORY } from '../support/camden';
import { cli, cliJson } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { send } from '../support/http';
import { asked, filesOf, imported, opened, within } from '../support/installation';
import type { Writing } from '#platform/installation';

const folder = temporaryFolders();
afterAll(stopAll);

type Headline = { on: string; knownAt: string | null; position: string; figures: Figures };
type Known = Record<string, Figures>;

describe('Camden 2014–15, from the command line', () => {
  const data = folder();
  let between: string;
  const position = async () => (await cliJson<{ position: string }>(data, 'position')).position;
  const figures = async (on: string, ...more: string[]) => (await cliJson<Headline>(data, 'headline', '--lcep', 'camden', '--on', on, ...more)).figures;
  const onEvery = async (known: Known, ...more: string[]) => Object.fromEntries(await Promise.all(Object.keys(known).map(async (on) => [on, await figures(on, ...more)] as const)));

  it('answers every figure after the history', async () => {
    const told = await cli(data, 'import', HISTORY, '--lcep', 'camden', '--json');
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining('camden') as unknown });
    expect(told.json()).toMatchObject({ createdLcep: true, faults: [], skipped: 0, rows: 235, recorded: 235 });
    expect(await onEvery(expected.afterHistory)).toEqual(expected.afterHistory);
    between = await position();
  });

  it('answers every figure after the corrections, and the first ones as known before them', async () => {
    await cliJson(data, 'import', CORRECTIONS, '--lcep', 'camden');
    expect(await onEvery(expected.afterCorrections)).toEqual(expected.afterCorrections);
    expect(await onEvery(expected.afterHistory, '--known-at', between)).toEqual(expected.afterHistory);
  });

  it('answers the same after a rebuild, and its rows are what the log says', async () => {
    expect(await cli(data, 'rebuild')).toMatchObject({ code: 0 });
    expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
    expect(await figures('2015-03-31')).toEqual(expected.afterCorrections['2015-03-31']);
    expect(await figures('2015-03-31', '--known-at', between)).toEqual(expected.afterHistory['2015-03-31']);
  });

  it('records nothing when either is imported again, in any order', async () => {
    const before = await position();
    for (const path of [CORRECTIONS, HISTORY, join(HISTORY, 'participation.csv'), CORRECTIONS]) {
      const report = await cliJson(data, 'import', path, '--lcep', 'camden');
      expect(report).toMatchObject({ recorded: 0, faults: [], import: null, position: before });
    }
    expect(await position()).toBe(before);
  });

  it('prints the headline for people without --json, and nothing but JSON with it', async () => {
    const told = await cli(data, 'headline', '--lcep', 'camden', '--on', '2015-03-31');
    expect(told.out).toMatch(/\d+ {2}young people/);
    const json = await cliJson<Headline>(data, 'headline', '--lcep', 'camden', '--known-at', between);
    expect(json).toMatchObject({ lcep: 'camden', knownAt: between, position: between, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown });
    expect(Object.keys(json.figures)).toEqual([...FIGURES]);
  });

  it('prints every event once, in order, from a position on', async () => {
    const events = (await cli(data, 'events', '--lcep', 'camden', '--from', between)).out.trim().split('\n').map((line) => JSON.parse(line) as { position: string; type: string; data: { why?: string } });
    expect(events.map((one) => Number(one.position))).toEqual(Array.from({ length: 9 }, (_, index) => Number(between) + index + 1));
    expect(events[0]).toMatchObject({ type: 'participation.corrected', data: { why: 'The register was counted again.' } });
  });
});

describe('Camden 2014–15, through a running server', () => {
  it('takes imports handed over by the command line and answers every figure over HTTP', async () => {
    const data = folder();
    const address = await startServer({ THROUGHLINE_DATA: data, PORT: '0' }).ready();
    const headline = async (on: string, knownAt = '') => (await send<Headline>(address, `/api/lceps/camden/views/headline?on=${on}&knownAt=${knownAt}`)).body.figures;
    const onEvery = async (known: Known, knownAt?: string) => Object.fromEntries(await Promise.all(Object.keys(known).map(async (on) => [on, await headline(on, knownAt)] as const)));

    const history = await cliJson<{ position: string }>(data, 'import', HISTORY, '--lcep', 'camden');
    expect(await onEvery(expected.afterHistory)).toEqual(expected.afterHistory);
    await cliJson(data, 'import', CORRECTIONS, '--lcep', 'camden');
    expect(await onEvery(expected.afterCorrections)).toEqual(expected.afterCorrections);
    expect(await onEvery(expected.afterHistory, history.position)).toEqual(expected.afterHistory);

    const beside = await cliJson<Headline>(data, 'headline', '--lcep', 'camden', '--on', '2015-03-31');
    expect(beside.figures).toEqual(expected.afterCorrections['2015-03-31']);
    expect(await cli(data, 'rebuild')).toMatchObject({ code: 0 });
    expect(await onEvery(expected.afterCorrections)).toEqual(expected.afterCorrections);
    expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
  });
});

describe('Camden 2014–15, its views', () => {
  let installation: Writing;
  let between: string;
  const ask = <A>(view: string, settings: Record<string, string>) => asked<A>(installation, 'camden', view, settings);

  beforeAll(async () => {
    installation = await opened(folder());
    between = (await imported(installation, 'camden', filesOf(HISTORY))).position;
    await imported(installation, 'camden', filesOf(CORRECTIONS));
  });
  afterAll(() => installation.close());

  it.each([...FIGURES])('explains %s by rows whose amounts add up to it, on every day, before and after the corrections', async (figure) => {
    for (const [known, knownAt] of [[expected.afterCorrections, undefined], [expected.afterHistory, between]] as const)
      for (const on of Object.keys(known)) {
        const { value, rows } = await ask<{ value: number; rows: RowBehind[] }>('figure', { figure, on, ...(knownAt === undefined ? {} : { knownAt }) });
        expect([on, value]).toEqual([on, known[on]![figure]]);
        expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(value);
        expect(rows.every((row) => row.on === null || row.on <= on)).toBe(true);
      }
  });

  it('grows to the same figures step by step', async () => {
    const { series } = await ask<{ series: Record<string, { on: string | null; value: number }[]> }>('headline-growth', { on: '2015-12-31' });
    for (const [on, figures] of Object.entries(expected.afterCorrections))
      for (const figure of FIGURES)
        expect([on, figure, series[figure]!.findLast((step) => step.on === null || step.on <= on)?.value ?? 0]).toEqual([on, figure, figures[figure]]);
  });

  const history = (organisation: string, settings: Record<string, string> = {}) => ask<OrganisationHistory>('organisation-history', { organisation, on: '2015-12-31', ...settings });

  it('shows a correction in an organisation’s history with what stood before, what stands now, and why', async () => {
    const { organisation, entries, later } = await history('school-007');
    expect(organisation).toMatchObject({ ref: 'school-007', kind: 'school', withdrawn: null });
    expect(later).toBe(0);
    const kinds = new Set(entries.map(({ kind }) => kind));
    for (const kind of ['organisation', 'meeting', 'need', 'proposal', 'introduction', 'partnership', 'project', 'participation']) expect(kinds).toContain(kind);
    expect(entries.map(({ on }) => on ?? '')).toEqual(entries.map(({ on }) => on ?? '').sort().reverse());
    const corrected = entries.find(({ ref }) => ref === 'participation-014') as Entry;
    expect(corrected.values['youngPeople']).toBe(30);
    expect(corrected.corrections).toEqual([expect.objectContaining({ field: 'youngPeople', before: 22, after: 30, why: 'The register was counted again.', by: 'import' })]);
  });

  it('knows nothing of the correction as known before it', async () => {
    const { entries } = await history('school-007', { knownAt: between });
    const then = entries.find(({ ref }) => ref === 'participation-014') as Entry;
    expect(then).toMatchObject({ values: { youngPeople: 22 }, corrections: [] });
    expect(JSON.stringify(entries)).not.toContain('counted again');
  });

  it('counts what is dated after the day without showing it', async () => {
    const all = await history('school-007');
    const early = await history('school-007', { on: '2014-09-01' });
    expect(early.entries.every(({ on }) => on === null || on <= '2014-09-01')).toBe(true);
    expect(early.entries.length + early.later).toBe(all.entries.length);
  });

  it('keeps what was withdrawn in sight, marked, and out of the sums', async () => {
    const withdrawn = async (ref: string, organisation: string) => (await history(organisation)).entries.find((one) => one.ref === ref);
    expect(await withdrawn('project-001', 'school-001')).toMatchObject({ withdrawn: { why: 'It never took place.' } });
  });

  it('pages through the event log without gaps or duplicates, newest first', async () => {
    const seen: number[] = [];
    for (let before: string | null = ''; before !== null; ) {
      const page: { events: LedgerEntry[]; next: string | null } = await ask('event-log', { limit: '7', ...(before ? { before } : {}) });
      expect(page.events.length).toBeLessThanOrEqual(7);
      seen.push(...page.events.map(({ position }) => Number(position)));
      before = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 246 }, (_, index) => 246 - index));
  });

  it.each([
    [{ kind: 'participation' }, 38],
    [{ change: 'corrected' }, 6],
    [{ change: 'withdrawn' }, 2],
    [{ kind: 'participation', change: 'corrected' }, 3],
    [{ kind: 'learning-walk', happenedFrom: '2014-10-01', happenedTo: '2014-10-31' }, 1],
    [{ recordedTo: '2001-01-01' }, 0],
    [{ recordedFrom: '2001-01-01', kind: 'lcep' }, 1],
    [{ kind: 'nonsense' }, 0],
  ])('filters the event log by %j', async (filter, count) => {
    const { events, next } = await ask<{ events: LedgerEntry[]; next: string | null }>('event-log', { limit: '500', ...(filter as Record<string, string>) });
    expect(events).toHaveLength(count);
    expect(next).toBeNull();
  });

  it('shows in the event log what a correction changed, and why', async () => {
    const { events } = await ask<{ events: LedgerEntry[] }>('event-log', { kind: 'organisation', change: 'corrected' });
    expect(events).toEqual([
      expect.objectContaining({ ref: 'org-002', reason: 'The date was misread.', changes: [{ field: 'joinedOn', before: expect.any(String), after: '2014-09-30' }], organisations: [expect.objectContaining({ ref: 'org-002' })] }),
    ]);
  });
});

describe('Camden 2014–15, a whole year in one folder', () => {
  it('takes history and corrections together, and answers as after both', async () => {
    const together = folder('import');
    mkdirSync(together, { recursive: true });
    for (const from of [HISTORY, CORRECTIONS]) cpSync(from, together, { recursive: true });
    await within(folder(), async (installation) => {
      const report = await imported(installation, 'camden', filesOf(together));
      expect(report).toMatchObject({ faults: [], recorded: 243 });
      for (const on of Object.keys(expected.afterCorrections))
        expect((await asked<Headline>(installation, 'camden', 'headline', { on })).figures).toEqual(expected.afterCorrections[on]);
    });
  });
});
