import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '#modules/imports/report';
import type { Sent } from '#modules/imports/sent';
import { startServer, stopAll } from '../start/server';
import { CORRECTIONS, HISTORY } from '../support/camden';
import { cli, cliJson } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { read, saved, sheetOf, textsOf } from '../support/workbooks';

const folder = temporaryFolders();
const data = folder();
const desk = folder('desk');
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let address = '';
afterAll(stopAll);

const get = async (path: string) => fetch(new URL(path, address));
const post = async (lcep: string, body: object, { path = '', accept = 'application/json' } = {}) =>
  fetch(new URL(`/api/lceps/${lcep}/imports${path}`, address), { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: JSON.stringify(body) });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

beforeAll(async () => {
  address = await startServer({ THROUGHLINE_DATA: data, PORT: '0' }).ready();
  await cliJson(data, 'import', HISTORY, '--lcep', 'camden');
  await cliJson(data, 'import', CORRECTIONS, '--lcep', 'camden');
});

describe('files over HTTP', () => {
  it('are taken away as a workbook, a zip, or one by one, and the workbook imports as it is', async () => {
    const all = await get('/api/lceps/camden/exports/all.xlsx');
    expect([all.status, all.headers.get('content-type'), all.headers.get('content-disposition')]).toEqual([200, WORKBOOK, 'attachment; filename="camden.xlsx"']);
    const bytes = new Uint8Array(await all.arrayBuffer());
    await post('camden', { files: [{ name: 'camden.xlsx', base64: base64(bytes) }] }).then(async (reply) => expect([reply.status, ((await reply.json()) as ImportReport).recorded]).toEqual([200, 0]));
    const zip = await get('/api/lceps/camden/exports/all.zip');
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(Buffer.from(await zip.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    const one = await get('/api/lceps/camden/exports/learning_walks.csv?on=2014-12-31');
    expect([one.headers.get('content-disposition'), (await one.text()).split('\r\n')[0]]).toEqual(['attachment; filename="camden-learning_walks.csv"', expect.stringMatching(/^\ufeff?ref,host,.*walked_on,.*focus,visitors/)]);
    expect(textsOf(await read(new Uint8Array(await (await get('/api/lceps/camden/exports/organisations.xlsx')).arrayBuffer())), 'organisations')[0]!.slice(0, 3)).toEqual(['ref', 'name', 'kind']);
  });
  it.each([
    ['/api/lceps/camden/exports/walks.csv', 404, 'export.unknown'],
    ['/api/lceps/camden/exports/meetings.zip', 404, 'export.unknown'],
    ['/api/lceps/camden/exports/all.pdf', 404, 'export.unknown'],
    ['/api/lceps/nowhere/exports/all.xlsx', 404, 'lcep.unknown'],
    ['/api/lceps/camden/exports/all.xlsx?on=yesterday', 422, 'request.invalid'],
    ['/api/lceps/camden/exports/all.xlsx?onn=2014-01-01', 422, 'request.invalid'],
  ])('%s is refused', async (path, status, code) => {
    const reply = await get(path);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([status, code]);
  });
  it('are listed with their rows, and with what an import elsewhere would stumble over', async () => {
    const listed = async (query = '') => (await (await get(`/api/lceps/camden/exports${query}`)).json()) as { files: { file: string; rows: number }[]; notes: string[] };
    const { files, notes } = await listed();
    expect(files.find(({ file }) => file === 'meetings')).toEqual({ file: 'meetings', rows: readFileSync(join(HISTORY, 'meetings.csv'), 'utf8').trim().split('\n').length - 1 });
    expect(notes).toEqual([]);
    expect((await listed('?on=2014-06-12')).files.find(({ file }) => file === 'meetings')).toEqual({ file: 'meetings', rows: 1 });
    const reply = await get('/api/lceps/camden/exports?on=yesterday');
    expect([reply.status, ((await reply.json()) as { errors: { field: string }[] }).errors.map(({ field }) => field)]).toEqual([422, ['on']]);
  });
  it('whose names say nothing are what somebody says they are, and the rows at fault come back as they were sent', async () => {
    const rows = [{ ref: 'w1', name: 'West', kind: 'school' }, { ref: 'w2', name: 'Wharf', kind: 'theatre' }];
    const given = await saved((one) => {
      sheetOf(one, 'Sheet1', rows, 'organisations');
      sheetOf(one, 'constructor', [{ ref: 'x' }], 'organisations');
    });
    const files = [{ name: 'autumn.xlsx', base64: base64(given) }, { name: 'CPD notes.csv', base64: base64(Buffer.from('a,b\n1,2\n')) }];
    const asked = async (more: object) => (await (await post('camden', { files, dryRun: true, sent: true, ...more })).json()) as ImportReport & { sent: Sent };
    expect((await asked({})).sent.leftOut).toEqual([{ name: 'Sheet1', workbook: 'autumn.xlsx' }, { name: 'constructor', workbook: 'autumn.xlsx' }, { name: 'CPD notes.csv' }]);
    const { sent, faults, warnings } = await asked({ holds: { Sheet1: 'organisations', constructor: null, 'CPD notes.csv': null } });
    expect([sent.leftOut, warnings]).toEqual([[], []]);
    expect(faults).toMatchObject([{ file: 'organisations.csv', sheet: 'Sheet1', row: 3, column: 'kind', found: '“theatre”' }]);
    expect(sent.files).toMatchObject([{ name: 'organisations.csv', first: [{ row: 2 }, { row: 3 }], faulty: [{ row: 3, cells: expect.arrayContaining(['w2', 'Wharf', 'theatre']) }] }]);
    expect((await asked({ holds: { Sheet1: 'theatres' } })).faults).toContainEqual(expect.objectContaining({ code: 'file.unknown', found: '“Sheet1” said to hold “theatres”' }));
    expect((await post('camden', { files, dryRun: true, holds: { Sheet1: 7 } })).status).toBe(422);
    expect((await (await post('camden', { files, dryRun: true })).json()) as object).not.toHaveProperty('sent');
  });
  it('come back with a status for each row, alone or beside the report', async () => {
    const given = await saved((one) => void sheetOf(one, 'organisations', [{ ref: 'x1', name: 'X', kind: 'theatre' }]));
    const body = { files: [{ name: 'x.xlsx', base64: base64(given) }], dryRun: true };
    for (const asked of [{ path: '?as=workbook' }, { accept: WORKBOOK }]) {
      const reply = await post('camden', body, asked);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([422, WORKBOOK]);
      expect(textsOf(await read(new Uint8Array(await reply.arrayBuffer())), 'organisations')[1]).toEqual(expect.arrayContaining(['fault']));
    }
    const both = (await (await post('camden', { ...body, workbook: true })).json()) as ImportReport & { workbook: string };
    expect(both.faults).toMatchObject([{ sheet: 'organisations', cell: 'C2', row: 2, column: 'kind' }]);
    expect((await read(Buffer.from(both.workbook, 'base64'))).worksheets).toHaveLength(2);
  });
  it('may be pasted, with columns matched', async () => {
    const body = { pasted: [{ file: 'Meetings', text: 'ref\ttype\ttitle\tDate\nm-900\tother\tOne\t14/10/2014' }], columns: { meetings: { Date: 'held_on' } } };
    expect(await (await post('camden', { ...body, dryRun: true })).json()).toMatchObject({ faults: [], recorded: 1, files: [{ name: 'meetings.csv', columns: expect.arrayContaining([{ header: 'Date', column: 'held_on', by: 'asked' }]) }] });
    for (const wrong of [{ pasted: [{ file: 1, text: '' }] }, { columns: { meetings: 'held_on' } }, { columns: { meetings: { Date: 3 } } }]) {
      const reply = await post('camden', { ...body, ...wrong });
      expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([422, 'request.invalid']);
    }
  });
});

describe('files on the command line', () => {
  it('are exported to a workbook, a zip file or a folder, and imported from there by another installation', async () => {
    const folderOf = join(desk, 'year');
    const told = await cliJson<{ files: { file: string; rows: number }[] }>(data, 'export', '--lcep', 'camden', folderOf);
    expect(readdirSync(folderOf).sort()).toEqual(told.files.map(({ file }) => `${file}.csv`).sort());
    for (const name of ['year.xlsx', 'year.zip']) await cliJson(data, 'export', '--lcep', 'camden', join(desk, name));
    const other = folder();
    const { position: _position, ...report } = await cliJson<ImportReport>(other, 'import', folderOf, '--lcep', 'camden');
    expect(report).toMatchObject({ faults: [], warnings: [] });
    expect(await cliJson(other, 'import', join(desk, 'year.xlsx'), '--lcep', 'camden')).toMatchObject({ faults: [], recorded: 0, skipped: report.rows });
    const figures = async (from: string) => (await cliJson<{ figures: object }>(from, 'headline', '--lcep', 'camden', '--on', '2015-03-31')).figures;
    expect(await figures(other)).toEqual(await figures(data));
  });
  it('are never written over others', async () => {
    writeFileSync(join(desk, 'mine.xlsx'), 'mine');
    expect(await cli(data, 'export', '--lcep', 'camden', join(desk, 'mine.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('is there already') });
    expect(readFileSync(join(desk, 'mine.xlsx'), 'utf8')).toBe('mine');
    expect(await cli(data, 'export', '--lcep', 'camden', join(desk, 'all.csv'))).toMatchObject({ code: 1, err: expect.stringContaining('--file') });
    await cliJson(data, 'export', '--lcep', 'camden', '--file', 'meetings', join(desk, 'meetings.csv'));
    expect(readFileSync(join(desk, 'meetings.csv'), 'utf8')).toMatch(/^\ufeffref,type,title,.*held_on/);
  });
  it('come back as a workbook, and say what headers may mean', async () => {
    writeFileSync(join(desk, 'learning_walks.csv'), 'ref,Host school,Date,focus\nw-900,school-001,14/10/2015,Drums\n');
    writeFileSync(join(desk, 'columns.json'), JSON.stringify({ learning_walks: { 'Host school': 'host', Date: 'walked_on' } }));
    const dry = await cli(data, 'import', join(desk, 'learning_walks.csv'), '--lcep', 'camden', '--dry-run');
    expect(dry).toMatchObject({ code: 1, err: expect.stringContaining('“Date” may mean walked_on') });
    const report = join(desk, 'report.xlsx');
    await cliJson(data, 'import', join(desk, 'learning_walks.csv'), '--lcep', 'camden', '--columns', join(desk, 'columns.json'), '--report', report);
    expect(textsOf(await read(readFileSync(report)), 'learning_walks')[1]).toEqual(['w-900', 'school-001', '14/10/2015', 'Drums', 'recorded', '']);
    expect(await cli(data, 'import', join(desk, 'learning_walks.csv'), '--lcep', 'camden', '--columns', join(desk, 'mine.xlsx'))).toMatchObject({ code: 1, err: expect.stringContaining('is no JSON') });
    expect(existsSync(join(desk, 'report.csv'))).toBe(false);
    expect(await cli(data, 'import', HISTORY, '--lcep', 'camden', '--report', join(desk, 'report.csv'))).toMatchObject({ code: 1, err: expect.stringContaining('.xlsx') });
  });
});
