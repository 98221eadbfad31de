import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '#kernel/refusal';
import { askExport, type Export } from '#modules/exports/export-view';
import { csvFiles, exportedWorkbook } from '#modules/exports/files';
import type { Figures } from '#modules/headline/figures';
import type { OrganisationHistory } from '#modules/histories/organisation-history';
import type { ListedOrganisation } from '#modules/organisations/views';
import type { ImportFile } from '#modules/imports/open-files';
import type { Writing } from '#platform/installation';
import type { Answer } from '#platform/view-desk';
import { CORRECTIONS, expected, HISTORY } from '../support/camden';
import { temporaryFolders } from '../support/folders';
import { asked, filesOf, imported, opened } from '../support/installation';

const folder = temporaryFolders();
let at: Writing;
beforeAll(async () => {
  at = await opened(folder());
  await imported(at, 'camden', filesOf(HISTORY));
  await imported(at, 'camden', filesOf(CORRECTIONS));
});
afterAll(() => at.close());

const exported = async (lcep: string, settings: { on?: string; knownAt?: string; file?: string } = {}) => orThrow(await at.desk.answer(askExport(lcep, settings))) as Answer & Export;
const texts = (files: readonly { name: string; bytes: Uint8Array }[]) => Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
const headlines = async (lcep: string, days: readonly string[]) => Object.fromEntries(await Promise.all(days.map(async (on) => [on, (await asked<{ figures: Figures }>(at, lcep, 'headline', { on })).figures])));

/** What was corrected, and when anything was recorded, is another log’s. */
const told = ({ organisation, summary, askedFor, worksWith, entries, later }: OrganisationHistory) => ({
  organisation,
  summary,
  askedFor,
  worksWith: [...worksWith].sort((a, b) => a.partnership.localeCompare(b.partnership)),
  later,
  entries: entries
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ kind, ref, on, part, title, values, with: others }) => ({ kind, ref, on, part, title, values, others }))
    .sort((a, b) => `${a.kind} ${a.ref} ${a.part}`.localeCompare(`${b.kind} ${b.ref} ${b.part}`)),
});
const histories = async (lcep: string) => {
  const { organisations } = await asked<{ organisations: ListedOrganisation[] }>(at, lcep, 'organisations', { on: '2015-12-31' });
  return Object.fromEntries(await Promise.all(organisations.map(async ({ ref }) => [ref, told(await asked<OrganisationHistory>(at, lcep, 'organisation-history', { organisation: ref, on: '2015-12-31' }))])));
};

/** The days on which anything changes, and the one before each. */
async function everyDay(lcep: string): Promise<string[]> {
  const { series } = await asked<{ series: Record<string, { on: string | null }[]> }>(at, lcep, 'headline-growth', { on: '2100-12-31' });
  const days = Object.values(series).flatMap((steps) => steps.flatMap(({ on }) => on ?? []));
  const before = days.map((one) => new Date(Date.parse(one) - 86_400_000).toISOString().slice(0, 10));
  return [...new Set([...days, ...before])].sort();
}

async function sameIn(lcep: string, files: readonly ImportFile[]): Promise<void> {
  const report = await imported(at, lcep, files);
  expect(report.faults).toEqual([]);
  expect(report.warnings).toEqual([]);
  const days = await everyDay('camden');
  expect(days.length).toBeGreaterThan(40);
  expect(await headlines(lcep, days)).toEqual(await headlines('camden', days));
  for (const [on, figures] of Object.entries(expected.afterCorrections)) expect((await headlines(lcep, [on]))[on]).toEqual(figures);
  expect(await histories(lcep)).toEqual(await histories('camden'));
}

describe('the Camden year, exported after its corrections', () => {
  it('makes the same headline on every day and the same histories in an empty LCEP, and the same files again', async () => {
    const first = await exported('camden');
    expect(first.notes).toEqual([]);
    await sameIn('copy-csv', csvFiles(first));
    expect(texts(csvFiles(await exported('copy-csv')))).toEqual(texts(csvFiles(first)));
  });
  it('does so as one workbook', async () => {
    const first = await exported('camden');
    await sameIn('copy-xlsx', [{ name: 'camden.xlsx', bytes: await exportedWorkbook(first) }]);
    expect(texts(csvFiles(await exported('copy-xlsx')))).toEqual(texts(csvFiles(first)));
  });
  it('does so as cells copied from a spreadsheet', async () => {
    const first = await exported('camden');
    const pasted = first.tables.map(({ file, columns, rows }) => ({
      name: file,
      bytes: Buffer.from([columns.map(({ column }) => column), ...rows.map((row) => columns.map(({ column }) => row[column] ?? ''))].map((cells) => cells.join('\t')).join('\r\n')),
    }));
    await sameIn('copy-pasted', pasted);
  });
});
