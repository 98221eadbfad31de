import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cli, cliJson } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { CamdenServer, school } from '../support/camden-server';
import { send } from '../support/http';
import { startServer, stopAll } from '../start/server';

const real = join(__dirname, '..', '..', '..', 'shared', 'data');
const isThere = existsSync(real);
const folder = temporaryFolders();
interface Report {
  readonly rows: number;
  readonly loaded: number;
  readonly skipped: number;
  readonly faulted: number;
  readonly faults: readonly object[];
  readonly version: number | null;
}
/** Milliseconds: ten seconds on a machine that does nothing else, and tests rarely have it for themselves. */
const LONGEST = 30_000;

(isThere ? describe : describe.skip)(`each register, loaded on the command line${isThere ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  const data = folder();
  const position = async () => (await cliJson<{ position: string }>(data, 'position')).position;

  it.each([
    ['gias-schools-2025.csv', 22_010, '1'],
    ['gias-links-2025.csv', 33_801, '2'],
    ['pupil-premium-2019-20.csv', 21_567, '3'],
    ['arts-council-npo-2018-22.xlsx', 840, '4'],
    ['360giving-wolfson.json', 379, '5'],
    ['gias-establishment-full-columns.csv', 4, '6'],
  ])('%s has every row accounted for, and again appends nothing', async (name, rows, at) => {
    const started = Date.now();
    const report = await cliJson<Report>(data, 'register', 'load', join(real, name));
    expect(Date.now() - started).toBeLessThan(LONGEST);
    expect(report).toMatchObject({ rows, loaded: rows, skipped: 0, faulted: 0, faults: [] });
    expect(await position()).toBe(at);
    const again = await cliJson<Report>(data, 'register', 'load', join(real, name));
    expect(again).toMatchObject({ rows, loaded: 0, skipped: rows, faulted: 0, loadedBefore: true });
    expect(await position()).toBe(at);
  });

  it('is listed, searched, looked up, verified and backed up', async () => {
    const { registers } = await cliJson<{ registers: { register: string; versions: { loaded: number }[] }[] }>(data, 'register', 'list');
    expect(registers.map(({ register, versions }) => [register, versions.length])).toEqual([['360giving', 1], ['arts-council-npo', 1], ['gias-establishments', 1], ['gias-links', 1], ['gias-schools', 1], ['pupil-premium', 1]]);
    const { found } = await cliJson<{ found: { name: string }[] }>(data, 'register', 'search', 'rhyl', 'com');
    expect(found.map(({ name }) => name)).toEqual(['Rhyl Community Primary School']);
    const { entries } = await cliJson<{ entries: { version: { register: string }; rows: object[] }[] }>(data, 'register', 'entry', '100006');
    expect(entries.map(({ version, rows }) => [version.register, rows.length])).toEqual([['gias-links', 1], ['gias-schools', 1], ['pupil-premium', 1]]);
    expect((await cli(data, 'register', 'entry', '1')).code).toBe(1);
    expect(await cli(data, 'verify')).toMatchObject({ code: 0 });
    const [kept, restored] = [join(folder(), 'kept'), join(folder(), 'restored')];
    expect((await cli(data, 'backup', kept)).code).toBe(0);
    expect((await cli(restored, 'restore', kept)).code).toBe(0);
    expect((await cliJson<{ found: object[] }>(restored, 'register', 'search', 'rhyl com')).found.length).toBe(1);
  });
});

describe('the command line', () => {
  it('says what is wrong with a file, on standard error, and ends as agreed', async () => {
    const data = folder();
    const file = join(folder(), 'schools.csv');
    writeFileSync(file, 'urn,name,open_date,town,postcode\n100001,A,,,\n12,B,31-02-2020,,\n');
    const told = await cli(data, 'register', 'load', file);
    expect([told.code, told.err.split('\n')]).toEqual([0, ['row 3, urn: found “12”; expected a URN of six digits such as 100006.', 'row 3, open_date: found “31-02-2020”; expected a day that is in the calendar.', '']]);
    expect(told.out).toContain('1 of 2 rows of schools.csv loaded, 0 skipped, 1 faulted');
    writeFileSync(file, 'urn,name,open_date,town,postcode\nx,A,,,\n');
    expect(await cli(data, 'register', 'load', file)).toMatchObject({ code: 1, out: expect.stringContaining('nothing was kept') });
    writeFileSync(file, 'a,b\n1,2\n');
    expect(await cli(data, 'register', 'load', file)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no register that is known here') });
    expect(await cli(data, 'register', 'load', join(data, 'gone.csv'))).toMatchObject({ code: 1, err: expect.stringContaining('There is nothing at') });
    expect((await cli(data, 'register', 'load')).code).toBe(2);
    expect(await cli(data, 'register', 'load', file, '--dated', '31/02/2024')).toMatchObject({ code: 2, err: expect.stringContaining('a day that is in the calendar') });
    expect((await cli(data, 'register', 'search', 'a', '--limit', '51')).code).toBe(2);
  });
});

describe('over HTTP', () => {
  const camden = new CamdenServer();
  const load = (name: string, text: string, more: object = {}) => camden.call<Report & { code?: string; errors?: { field: string }[] }>('/api/registers/loads', { body: { name, base64: Buffer.from(text).toString('base64'), ...more } });
  const SCHOOLS = 'urn,name,open_date,town,postcode\n';

  it('a register is loaded, listed, searched and looked up', async () => {
    const reply = await load('schools.csv', `${SCHOOLS}100002,Tŷ's School,,Camden,NW1 1AA\n1,B,,,\n`, { dated: '2024-01-01' });
    expect([reply.status, reply.body]).toEqual([200, expect.objectContaining({ rows: 2, loaded: 1, skipped: 0, faulted: 1, version: 1 })]);
    expect((await camden.call<{ registers: object[] }>('/api/registers')).body).toMatchObject({ registers: [{ register: 'gias-schools', versions: [{ version: 1, loaded: 1 }] }], missing: [] });
    expect((await camden.call('/api/registers/search?q=TYS')).body).toMatchObject({ found: [{ scheme: 'urn', id: '100002', name: "Tŷ's School", town: 'Camden', postcode: 'NW1 1AA', type: null }] });
    expect((await camden.call('/api/registers/entries/urn/100002')).body).toMatchObject({ entries: [{ version: { version: 1 }, rows: [{ name: "Tŷ's School" }] }] });
  });

  it('what changed for members is told, and decided by the backbone alone', async () => {
    await camden.tell('record-organisation', school({ ref: 'tys', name: "Tŷ's School", urn: '100002' }));
    await load('later.csv', `${SCHOOLS}100002,Another Name,,Camden,NW1 1AA\n`, { dated: '2025-01-01' });
    const { body } = await camden.call<{ changes: { member: { ref: string }; suggestions: { decide: string }[] }[] }>('/api/registers/changes?lcep=camden');
    expect(body.changes.find(({ member }) => member.ref === 'tys')?.suggestions.map(({ decide }) => decide)).toEqual(['rename']);
    expect((await camden.call('/api/registers/changes?lcep=nowhere')).body).toMatchObject({ status: 404, code: 'lcep.unknown' });
  });

  it('what can’t be done is refused as a problem, at its field', async () => {
    const refused = async (path: string) => {
      const { status, type, body } = await camden.call(path);
      return [status, type.startsWith('application/problem+json'), body.errors?.[0]?.field ?? body.code];
    };
    expect(await refused('/api/registers/search')).toEqual([422, true, 'q']);
    expect(await refused('/api/registers/search?q=ab&limit=51')).toEqual([422, true, 'limit']);
    expect(await refused('/api/registers/search?q=ab&scheme=name')).toEqual([422, true, 'scheme']);
    expect(await refused('/api/registers/search?q=ab&other=1')).toEqual([422, true, 'other']);
    expect(await refused(`/api/registers/search?q=${'a'.repeat(301)}`)).toEqual([422, true, 'q']);
    expect(await refused('/api/registers/entries/urn/5')).toEqual([404, true, 'register.no-entry']);
    expect(await refused('/api/registers/entries/name/5')).toEqual([422, true, 'scheme']);
    expect(await refused('/api/registers/changes')).toEqual([422, true, 'lcep']);
    expect((await load('a.csv', 'a,b\n1,2')).body).toMatchObject({ status: 422, code: 'register.unknown' });
    expect((await load('a.csv', `${SCHOOLS}x,A,,,\n`)).body).toMatchObject({ rows: 1, faulted: 1, version: null });
    expect((await load('a.csv', 'x', { dated: '2024-02-31' })).body.errors?.[0]?.field).toBe('dated');
    expect((await load('', 'x')).body.errors?.[0]?.field).toBe('name');
    expect((await camden.call<{ errors: { field: string }[] }>('/api/registers/loads', { body: { name: 'a.csv', base64: 'AAA' } })).body.errors[0]?.field).toBe('base64');
  });

  it('all of it is described', async () => {
    const { body } = await camden.call<{ paths: Record<string, object> }>('/api/openapi.json');
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/api/registers'))).toEqual(['/api/registers', '/api/registers/loads', '/api/registers/search', '/api/registers/entries/{scheme}/{id}', '/api/registers/changes']);
  });
});

describe('beside a running server', () => {
  const data = folder();
  let address: string;
  beforeAll(async () => void (address = await startServer({ THROUGHLINE_DATA: data, PORT: '0' }).ready()));
  afterAll(stopAll);

  it('the command line hands the file to it, and reads what it keeps', async () => {
    const file = join(folder(), 'links 2025-05-06.csv');
    writeFileSync(file, 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100001,100002,A,Successor,\n');
    expect(await cliJson<Report>(data, 'register', 'load', file)).toMatchObject({ rows: 1, loaded: 1, dated: '2025-05-06' });
    expect((await send<{ registers: { register: string }[] }>(address, '/api/registers')).body.registers.map(({ register }) => register)).toEqual(['gias-links']);
    expect((await cliJson<{ registers: object[] }>(data, 'register', 'list')).registers.length).toBe(1);
    expect(await cliJson<Report>(data, 'register', 'load', file)).toMatchObject({ loaded: 0, skipped: 1, loadedBefore: true });
    writeFileSync(file, 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100001,100003,B,Successor,\n');
    expect(await cliJson<Report>(data, 'register', 'load', file, '--dated', '07/05/2025')).toMatchObject({ loaded: 1, dated: '2025-05-07' });
  });
});
