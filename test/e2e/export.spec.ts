import { modules } from '#modules/all';
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
import { unguarded } from '#spreadsheets/csv';
import { COLUMNS, importFiles } from '../support/import-writer';
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

/** What the year says, asked for once. */
async function told2014() {
  const days = await everyDay('camden');
  return { days, headlines: await headlines('camden', days), histories: await histories('camden') };
}
let original: ReturnType<typeof told2014> | undefined;

async function sameIn(lcep: string, files: readonly ImportFile[]): Promise<void> {
  const report = await imported(at, lcep, files);
  expect(report.faults).toEqual([]);
  expect(report.warnings).toEqual([]);
  const { days, ...camden } = await (original ??= told2014());
  expect(days.length).toBeGreaterThan(40);
  expect(await headlines(lcep, days)).toEqual(camden.headlines);
  expect(await headlines(lcep, Object.keys(expected.afterCorrections))).toEqual(expected.afterCorrections);
  expect(await histories(lcep)).toEqual(camden.histories);
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

describe('what is hard to write', () => {
  const TEXTS = ["St Mary's", 'Smith-Jones', 'Tŷ Ŵyn', 'مدرسة النور', '<b>bold</b> & "quoted"', '=1+1', '+44 20 7946 0000', '-', '@home', "'=1", "'tis", 'a,b;c\td', '🎨', '_x0041_'];
  const LINES = ['two\nlines', '=A1\nB', 'x'.repeat(20_000), ...TEXTS];
  const rows = {
    organisations: TEXTS.map((name, index) => ({ ref: `o-${index}`, name: name.replaceAll('\t', ' '), kind: 'school' })),
    meetings: LINES.map((summary, index) => ({ ref: `=m${index}`, type: 'other', title: 'One', held_on: '2014-10-14', organisations_present: `o-${index % TEXTS.length}`, summary })),
  };
  const names = async (lcep: string) => Object.fromEntries((await asked<{ organisations: ListedOrganisation[] }>(at, lcep, 'organisations', { on: '2020-01-01' })).organisations.map(({ ref, name }) => [ref, name]));

  it('comes back as it was, from CSV and from a workbook, and no spreadsheet takes it for a formula', async () => {
    const report = await imported(at, 'hard', importFiles(rows));
    expect(report.faults).toEqual([]);
    const first = await exported('hard');
    expect(first.notes).toEqual([]);
    const csv = texts(csvFiles(first));
    expect(csv['organisations.csv']).toContain("o-5,'=1+1,");
    expect(csv['organisations.csv']).not.toMatch(/(^|[\r\n,])"?[=+@-]/);
    for (const [lcep, files] of [['hard-csv', csvFiles(first)], ['hard-xlsx', [{ name: 'all.xlsx', bytes: await exportedWorkbook(first) }]]] as const) {
      expect((await imported(at, lcep, files)).faults).toEqual([]);
      expect(await names(lcep)).toEqual(Object.fromEntries(rows.organisations.map(({ ref, name }) => [ref, unguarded(name.trim())])));
      expect(texts(csvFiles(await exported(lcep)))).toEqual(csv);
      // The same again where it came from is nothing new.
      expect(await imported(at, 'hard', files)).toMatchObject({ faults: [], recorded: 0 });
    }
  });
});

/** The files of an import in its order. */
const IN_ORDER = [...modules.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.file ?? [])), 'corrections'];

describe('an export', () => {
  const csvOf = async (lcep: string, settings = {}) => texts(csvFiles(await exported(lcep, settings)));
  const file = (name: string, ...lines: string[]) => ({ name, bytes: Buffer.from(lines.join('\n')) });
  let between = '';
  beforeAll(async () => {
    ({ position: between } = await imported(at, 'small', [
      file('organisations.csv', 'ref,name,kind,joined_on', 's1,A school,school,2014-09-01', 'c1,A museum,cultural,', 'c2,A theatre,cultural,2015-02-01'),
      file('partnerships.csv', 'ref,kind,members,title,agreed_on', 'p1,school-cultural,s1;c1,One,2014-10-14', 'p2,school-cultural,s1;c2,Two,2014-11-14'),
      file('projects.csv', 'ref,partnership,title,started_on,budget_gbp', 'd1,p1,Drums,2014-11-01,"£1,325.50"'),
      file('evidence.csv', 'ref,about,method,collected_on,quote,consent', 'e1,project:d1,survey,2015-01-10,Loud!,yes'),
    ]));
    await imported(at, 'small', [file('corrections.csv', 'ref,file,of,column,value,why', 'k1,organisations,c1,name,The Museum,Renamed.', 'k2,organisations,c1,withdrawn,yes,"=Not, us."', 'k3,projects,d1,title,Drumming,So they say.')]);
  });

  it('has the columns of the format in the order in which an import takes the files, with values as corrected', async () => {
    const { tables } = await exported('small');
    const names = tables.map((table) => table.file);
    expect(names).toEqual(expect.arrayContaining(Object.keys(COLUMNS)));
    expect(names).toEqual(IN_ORDER.filter((name) => names.includes(name)));
    for (const { file: name, columns } of tables) if (COLUMNS[name]) expect(columns.map(({ column }) => column)).toEqual(expect.arrayContaining([...COLUMNS[name]]));
    expect(tables.find((table) => table.file === 'projects')!.rows).toEqual([{ ref: 'd1', partnership: 'p1', title: 'Drumming', started_on: '2014-11-01', budget_gbp: '1325.50' }]);
    expect(tables.find((table) => table.file === 'evidence')!.rows).toEqual([{ ref: 'e1', about: 'project:d1', method: 'survey', collected_on: '2015-01-10', quote: 'Loud!', consent: 'yes' }]);
  });
  it('leaves out what was withdrawn; what others still cite is withdrawn again by it', async () => {
    const csv = await csvOf('small');
    expect(csv['organisations.csv']).toContain('c1,The Museum,cultural');
    expect(csv['corrections.csv']).toMatch(/\r\nwithdrawn-[0-9a-f-]{36},organisations,c1,withdrawn,yes,"'=Not, us\."\r\n$/);
    expect((await csvOf('small', { file: 'organisations' }))['organisations.csv']).not.toContain('c1');
    expect((await imported(at, 'small-copy', csvFiles(await exported('small')))).faults).toEqual([]);
    expect(await headlines('small-copy', ['2014-12-31', '2015-12-31'])).toEqual(await headlines('small', ['2014-12-31', '2015-12-31']));
    expect(await csvOf('small-copy')).toEqual(csv);
    // Where it came from it is nothing new, withdrawals and all.
    expect(await imported(at, 'small', csvFiles(await exported('small')))).toMatchObject({ faults: [], recorded: 0, import: null });
  });
  it('brings what a correction left at odds with itself, or with what cites it, to an empty LCEP by the same corrections', async () => {
    await imported(at, 'odd', [
      file('organisations.csv', 'ref,name,kind', 's1,A school,school', 's2,Another,school', 'c1,A museum,cultural'),
      file('needs.csv', 'ref,round,school,submitted_on,priorities', 'n1,2014-15,s1,2014-09-09,music'),
      file('introductions.csv', 'ref,round,school,organisation,introduced_on,note', 'i1,2014-15,s1,c1,2014-10-10,Keen.'),
      file('partnerships.csv', 'ref,kind,members,title,agreed_on', 'p1,school-cultural,s1;c1,One,2014-10-14'),
      file('projects.csv', 'ref,partnership,title,started_on,delivered_on', 'd1,p1,Drums,2014-11-01,2014-12-01'),
      file('participation.csv', 'ref,project,held_on,young_people,of_whom_send', 'y1,d1,2014-11-11,20,8'),
      file('evidence.csv', 'ref,about,method,collected_on,supports', 'e1,project:d1,survey,2015-01-10,need:n1'),
    ]);
    await imported(at, 'odd', [file('corrections.csv', 'ref,file,of,column,value,why',
      'k1,organisations,s1,kind,community,A youth club.', 'k2,organisations,s1,name,The Club,As it says.', 'k3,participation,y1,young_people,5,"=Counted, again."', 'k4,needs,n1,withdrawn,yes,Not theirs.', 'k5,projects,d1,delivered_on,2014-10-01,Misread.',
    )]);
    const first = await exported('odd');
    expect(first.notes).toEqual([]);
    const csv = texts(csvFiles(first));
    expect(csv['participation.csv']).toContain('y1,d1,2014-11-11,,20,8,');
    expect(csv['corrections.csv']).toMatch(/corrected-[0-9a-f-]{36},participation,y1,young_people,5,"'=Counted, again\."/);
    for (const [lcep, files] of [['odd-csv', csvFiles(first)], ['odd-xlsx', [{ name: 'all.xlsx', bytes: await exportedWorkbook(first) }]]] as const) {
      expect((await imported(at, lcep, files)).faults).toEqual([]);
      const days = ['2014-10-01', '2014-11-10', '2014-11-11', '2014-12-31'];
      expect(await headlines(lcep, days)).toEqual(await headlines('odd', days));
      expect(await histories(lcep)).toEqual(await histories('odd'));
      // Neither there, when it comes twice, nor where it came from is it anything new; and what is corrected later stands.
      expect(await imported(at, lcep, files)).toMatchObject({ faults: [], recorded: 0 });
      expect(await imported(at, 'odd', files)).toMatchObject({ faults: [], recorded: 0 });
      expect(texts(csvFiles(await exported(lcep)))).toEqual(csv);
    }
    await imported(at, 'odd', [file('corrections.csv', 'ref,file,of,column,value,why', 'k6,participation,y1,young_people,7,A third time.')]);
    expect(await imported(at, 'odd', csvFiles(first))).toMatchObject({ faults: [], recorded: 0 });
  });
  it('is of a day and of a moment', async () => {
    const on = await exported('small', { on: '2014-10-31' });
    const refs = (all: Export, name: string) => all.tables.find((table) => table.file === name)!.rows.map(({ ref }) => ref);
    expect([refs(on, 'partnerships'), refs(on, 'projects'), refs(on, 'evidence'), refs(on, 'organisations')]).toEqual([['p1'], [], [], ['c1', 's1']]);
    const before = await exported('small', { knownAt: between });
    expect(before.tables.find((table) => table.file === 'organisations')!.rows).toContainEqual({ ref: 'c1', name: 'A museum', kind: 'cultural' });
    expect(before.tables.map((table) => table.file)).not.toContain('corrections');
  });
  it('of a file that nobody knows is refused', async () => {
    expect(await at.desk.answer(askExport('small', { file: 'walks' }))).toMatchObject({ refused: 'export.unknown', sentence: expect.stringContaining('organisations, ') });
  });
});
