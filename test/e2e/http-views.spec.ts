import { get } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Figures } from '#modules/headline/figures';
import { CamdenServer, school } from '../support/camden-server';
import type { Problem } from '../support/http';

const server = new CamdenServer();
const { call, tell, view } = server;

describe('a view over HTTP', () => {
  it.each<[string, string, string]>([
    ['a position beyond the end', 'knownAt=99999999', 'knownAt'],
    ['a position that is no number', 'knownAt=latest', 'knownAt'],
    ['a negative position', 'knownAt=-1', 'knownAt'],
    ['half a position', 'knownAt=1.5', 'knownAt'],
    ['a position beyond all numbers', 'knownAt=99999999999999999999', 'knownAt'],
    ['a day for a moment', 'knownAt=2015-03-31', 'knownAt'],
    ['a moment without Z', 'knownAt=2015-03-31T09:00:00', 'knownAt'],
    ['a moment with an offset', 'knownAt=2015-03-31T09:00:00%2B01:00', 'knownAt'],
    ['an hour that does not exist', 'knownAt=2015-03-31T29:00:00Z', 'knownAt'],
    ['two moments', 'knownAt=1&knownAt=2', 'knownAt'],
    ['a day that does not exist', 'on=2015-02-29', 'on'],
    ['a UK day', 'on=31/03/2015', 'on'],
    ['two days', 'on=2015-03-31&on=2015-04-01', 'on'],
    ['an after that is no position', 'after=soon', 'after'],
    ['an after beyond the end', 'after=99999999', 'after'],
    ['an unknown setting', 'colour=red', 'colour'],
  ])('refuses %s', async (_, query, field) => {
    expect(await view('headline', query)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  it('names every setting at fault at once', async () => {
    const { body } = await view('figure', 'on=soon&knownAt=x&figure=beauty');
    expect(body.errors!.map(({ field }) => field).sort()).toEqual(['figure', 'knownAt', 'on']);
  });

  it.each(['page=0', 'page=-1', 'page=two', 'page=1.5', 'page=1&page=2'])('refuses a page that is none: %s', async (query) => {
    const { status, body } = await view('figure', `figure=schools&${query}`);
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([422, ['page']]);
  });

  it.each(['limit=0', 'limit=501', 'limit=x', 'before=0', 'before=-5', 'happenedFrom=1/1/2014', 'recordedTo=yesterday'])('refuses %s of the event log', async (query) => {
    expect(await view('event-log', query)).toMatchObject({ status: 422 });
  });

  it.each([['no-such-view', 'camden', 'view.unknown'], ['constructor', 'camden', 'view.unknown'], ['headline', 'nowhere', 'lcep.unknown'], ['headline', 'camden%2Forganisation', 'lcep.unknown'], ['headline', 'CAMDEN', 'lcep.unknown']])('answers 404 for %s of %s', async (name, lcep, code) => {
    expect(await view(name, '', lcep)).toMatchObject({ status: 404, body: { code } });
  });

  it('answers 404 for an organisation that is not known at that moment', async () => {
    const { body } = await tell('record-organisation', school({ ref: 'late' }));
    expect((await view('organisation-history', 'organisation=late')).status).toBe(200);
    expect(await view('organisation-history', `organisation=late&knownAt=${Number(body.position) - 1}`)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    expect((await view('organisation-history')).status).toBe(422);
  });

  it('asked after a position, includes what was recorded there', async () => {
    const schools = async (query: string) => (await view<{ figures: Figures; position: string }>('headline', query)).body;
    for (let round = 0; round < 20; round++) {
      const before = await schools('');
      const { body } = await tell('record-organisation', school());
      const after = await schools(`after=${body.position}`);
      expect(after.figures.schools).toBe(before.figures.schools + 1);
      expect(Number(after.position)).toBeGreaterThanOrEqual(Number(body.position));
    }
  });

  it('before the first event knows nothing and says so', async () => {
    expect((await view<{ figures: Figures }>('headline', 'knownAt=0')).body.figures).toMatchObject({ schools: 0, youngPeople: 0 });
    expect((await view<{ figures: Figures }>('headline', 'knownAt=1999-01-01T00:00:00Z')).body).toMatchObject({ position: '0', figures: { schools: 0 } });
    expect((await view<{ figures: Figures }>('headline', 'knownAt=2999-01-01T00:00:00Z')).body.figures.schools).toBeGreaterThan(0);
  });
});

describe('the door', () => {
  it.each<[string, Record<string, string>]>([
    ['a foreign Host', { host: 'evil.example' }],
    ['a Host that begins like ours', { host: '127.0.0.1.evil.example' }],
    ['a Host with another port', { host: '127.0.0.1:1' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['an Origin of nowhere', { origin: 'null' }],
    ['an Origin on another port', { origin: 'http://localhost:1' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('is shut to %s', async (_, headers) => {
    for (const [path, sent] of [['/api/lceps', {}], ['/api/lceps/camden/commands/record-organisation', { method: 'POST', body: school() }], ['/health/live', {}]] as const)
      expect(await call(path, { ...sent, headers })).toMatchObject({ status: 403, body: { code: 'request.foreign' } });
  });

  it('is open to this machine under its names', async () => {
    const { port } = new URL(server.address);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) expect((await call('/health/live', { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  it('leads to maintenance only from the data folder', async () => {
    expect(await call('/api/maintenance/rebuild', { method: 'POST', body: {} })).toMatchObject({ status: 404 });
  });
});

describe('an import over HTTP', () => {
  const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') });
  const importing = (body: object, lcep = 'camden') => call<Problem & { recorded: number; faults: object[] }>(`/api/lceps/${lcep}/imports`, { method: 'POST', body });

  it('is reported, with its faults as 422 and nothing recorded', async () => {
    const good = { files: [file('organisations.csv', 'ref,name,kind\nhttp-1,H,school\n')] };
    expect(await importing({ ...good, dryRun: true })).toMatchObject({ status: 200, body: { recorded: 1, import: null } });
    expect(await importing(good)).toMatchObject({ status: 200, body: { recorded: 1, faults: [] } });
    expect(await importing({ files: [file('organisations.csv', 'ref,name,kind\nhttp-2,H,nothing\n')] })).toMatchObject({ status: 422, body: { recorded: 0, faults: [{ row: 2, column: 'kind' }] } });
  });

  it('does not create an LCEP, and answers in problem+json to what it is not', async () => {
    expect(await importing({ files: [file('organisations.csv', 'ref,name,kind\n')] }, 'nowhere')).toMatchObject({ status: 404, body: { code: 'lcep.unknown' } });
    for (const body of [{}, { files: 'x' }, { files: [{ name: 'x' }] }, { files: [null] }, { files: [], more: 1 }]) expect((await importing(body)).status).toBe(422);
    expect(await importing({ files: [{ name: 'organisations.csv', base64: 'ÄÖÜ no base64 at all' }] })).toMatchObject({ status: 422 });
  });
});

describe('what the server says of itself', () => {
  it('tells of changes as they are recorded, of this LCEP only', async () => {
    await tell('create-lcep', { name: 'Quiet' }, 'quiet');
    const told = { camden: [] as string[], quiet: [] as string[] };
    const streams = await Promise.all(
      (['camden', 'quiet'] as const).map(async (lcep) => {
        const asking = get(new URL(`/api/lceps/${lcep}/changes`, server.address));
        const [response] = (await once(asking, 'response')) as [NodeJS.ReadableStream];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => told[lcep].push(...[...chunk.matchAll(/"position":"(\d+)"/g)].map(([, at]) => at!)));
        await once(response, 'data');
        return { asking, response };
      }),
    );
    const quietBefore = told.quiet.length;
    const { body } = await tell('record-organisation', school());
    while (!told.camden.includes(body.position)) await once(streams[0]!.response, 'data');
    expect(told.quiet).toHaveLength(quietBefore);
    for (const { asking } of streams) asking.destroy();
    expect((await call('/api/lceps/nowhere/changes')).status).toBe(404);
  });

  it('describes every command and every view in its OpenAPI, and none that is not there', async () => {
    const { body } = await call<{ openapi: string; paths: Record<string, object> }>('/api/openapi.json');
    expect(body.openapi).toMatch(/^3\./);
    const { body: commands } = await call('/api/lceps/camden/commands/nothing', { method: 'POST', body: {} });
    const { body: views } = await view('nothing');
    const named = (problem: Problem) => problem.detail.split('There are: ')[1]!.replace(/\.$/, '').split(', ');
    for (const name of named(commands)) expect(Object.keys(body.paths)).toContain(`/api/lceps/{lcep}/commands/${name}`);
    for (const name of named(views)) expect(Object.keys(body.paths)).toContain(`/api/lceps/{lcep}/views/${name}`);
    expect(Object.keys(body.paths)).not.toContain('/api/lceps/{lcep}/commands/record-import');
    expect(named(commands)).not.toContain('record-import');
  });

  it('is alive, ready and measured', async () => {
    expect(await call('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await call('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', projections: expect.arrayContaining([expect.objectContaining({ name: 'headline' })]) } });
    const { status, type, text } = await call('/metrics');
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toMatch(/^throughline_log_position \d+$/m);
    expect(text).toMatch(/^throughline_projection_lag_events\{projection="headline"\} \d+$/m);
  });

  it.each([['GET', '/api/nothing'], ['GET', '/health/nothing'], ['DELETE', '/api/lceps/camden'], ['PUT', '/api/lceps/camden/commands/record-need'], ['GET', '/api/lceps/%ZZ/views/headline'], ['GET', '/api/lceps/camden/commands/record-need']])('has nothing at %s %s', async (method, path) => {
    const { status, type } = await call(path, { method });
    expect([400, 404]).toContain(status);
    expect(type).toContain('application/problem+json');
  });
});
