import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CamdenServer, school, type Done } from '../support/camden-server';
import type { Problem } from '../support/http';

const { call, tell, view } = new CamdenServer();

describe('a command over HTTP', () => {
  it('records, corrects and withdraws, and answers with its position', async () => {
    const recorded = await tell('record-organisation', school({ ref: 'new-1' }));
    expect(recorded).toMatchObject({ status: 200, body: { ref: 'new-1', revision: 0, recorded: 1, position: expect.stringMatching(/^\d+$/) } });
    const corrected = await tell('correct-organisation', { ref: 'new-1', changes: { name: 'Another name' }, why: 'A slip.' });
    expect(corrected.body).toMatchObject({ revision: 1, recorded: 1 });
    expect((await tell('withdraw-organisation', { ref: 'new-1', why: 'No such school.' })).body).toMatchObject({ revision: 2, recorded: 1 });
    const { body } = await view<{ organisation: object }>('organisation-history', 'organisation=new-1');
    expect(body.organisation).toMatchObject({ name: 'Another name', withdrawn: { why: 'No such school.', by: 'person' } });
  });

  it('gives a record without a ref one of its own', async () => {
    const { body } = await tell('record-organisation', school());
    expect(body.ref).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names every field at fault, unknown ones too', async () => {
    const { status, type, body } = await tell<Problem>('record-participation', { ref: 'x', project: 'project-001', heldOn: '2015-02-30', youngPeople: -1, colour: 'red' });
    expect([status, type]).toEqual([422, expect.stringContaining('application/problem+json')]);
    expect(body).toMatchObject({ type: 'urn:throughline:request.invalid', status: 422, code: 'request.invalid', title: expect.any(String), detail: expect.any(String) });
    expect(body.errors!.map(({ field, code }) => [field, code]).sort()).toEqual([['colour', 'field.unknown'], ['heldOn', 'date.impossible'], ['youngPeople', 'number.range']]);
  });

  it('says which reference leads to nothing', async () => {
    const { status, body } = await tell<Problem>('record-participation', { ref: 'x', project: 'nothing', heldOn: '2015-02-20', youngPeople: 1 });
    expect([status, body.code, body.errors]).toEqual([422, 'reference.unknown', [expect.objectContaining({ field: 'project' })]]);
  });

  it.each<[string, string | object, number]>([
    ['malformed JSON', '{"name": ', 400],
    ['no body', '', 400],
    ['a list', '[]', 422],
    ['a number', '12', 422],
    ['null', 'null', 422],
    ['a text', '"x"', 422],
    ['__proto__', '{"__proto__": {"kind": "school"}, "name": "A", "kind": "school"}', 400],
    ['a constructor with a prototype', '{"constructor": {"prototype": {"x": 1}}, "name": "A", "kind": "school"}', 400],
    ['an object for a text', school({ name: { first: 'A' } }), 422],
    ['a list for a text', school({ name: ['A'] }), 422],
    ['a number for a text', school({ name: 5 }), 422],
    ['a text for a number', { ref: 'x', project: 'project-001', heldOn: '2015-02-20', youngPeople: '7' }, 422],
    ['a name beyond all measure', school({ name: 'x'.repeat(100_000) }), 422],
    ['half a surrogate pair', '{"name": "\\ud800", "kind": "school"}', 422],
    ['a zero byte', '{"name": "a\\u0000b", "kind": "school"}', 422],
    ['an empty name', school({ name: '   ' }), 422],
    ['a command id that is none', school({ commandId: '1' }), 422],
    ['a revision that is none', school({ expectedRevision: 'latest' }), 422],
    ['JSON nested beyond reason', `{"name": ${'['.repeat(50_000)}${']'.repeat(50_000)}, "kind": "school"}`, 422],
  ])('refuses %s', async (_, body, status) => {
    const reply = await tell<Problem>(typeof body === 'object' && 'project' in body ? 'record-participation' : 'record-organisation', body);
    expect([reply.status, reply.type]).toEqual([status, expect.stringContaining('application/problem+json')]);
    expect(reply.body.code).toEqual(expect.any(String));
  });

  it('refuses a body that is not JSON, and one that is too large', async () => {
    expect(await call('/api/lceps/camden/commands/record-need', { method: 'POST', body: '<xml/>', headers: { 'content-type': 'text/xml' } })).toMatchObject({ status: 415, body: { code: 'request.media-type' } });
  });

  it.each([
    ['an unknown command', '/api/lceps/camden/commands/destroy-everything', 'command.unknown'],
    ['a command of the application itself', '/api/lceps/camden/commands/record-import', 'command.unknown'],
    ['a name every object has', '/api/lceps/camden/commands/constructor', 'command.unknown'],
    ['an unknown LCEP', '/api/lceps/nowhere/commands/record-organisation', 'lcep.unknown'],
    ['an LCEP that is no short name', '/api/lceps/..%2Fcamden/commands/record-organisation', 'lcep.unknown'],
    ['another path', '/api/lceps/camden/command/record-organisation', 'route.unknown'],
  ])('answers 404 to %s', async (_, path, code) => {
    expect(await call(path, { method: 'POST', body: school() })).toMatchObject({ status: 404, body: { code } });
  });

  it('creates an LCEP by its short name only', async () => {
    expect(await tell('create-lcep', { name: 'Hull' }, 'hull')).toMatchObject({ status: 200, body: { ref: 'hull', recorded: 1 } });
    expect(await tell('create-lcep', { name: 'Hull' }, 'hull')).toMatchObject({ status: 200, body: { recorded: 0 } });
    expect(await tell<Problem>('create-lcep', { name: 'X', ref: 'other' }, 'hull-2')).toMatchObject({ status: 422 });
    expect(await tell<Problem>('create-lcep', { name: 'X' }, 'Not_a-slug')).toMatchObject({ status: 422 });
    expect(await tell<Problem>('record-import', { ref: 'x', files: [] })).toMatchObject({ status: 404 });
    const { body } = await call<{ lceps: object[] }>('/api/lceps');
    expect(body.lceps).toMatchObject([{ slug: 'camden' }, { slug: 'hull', name: 'Hull' }]);
  });
});

describe('a command id', () => {
  it('carries a command out once, and answers alike the second time', async () => {
    const body = school({ ref: 'once', commandId: randomUUID() });
    const [first, second] = [await tell('record-organisation', body), await tell('record-organisation', body)];
    expect(second).toMatchObject({ status: 200, body: { ...first.body, recorded: 0 } });
  });

  it('carries a command out once when both are sent at the same moment', async () => {
    const body = { ref: 'once', changes: { postcode: 'ZZ9 9ZZ' }, why: 'Moved.', commandId: randomUUID() };
    const both = await Promise.all(Array.from({ length: 8 }, () => tell('correct-organisation', body)));
    expect(both.map(({ status }) => status)).toEqual(both.map(() => 200));
    expect(both.reduce((sum, one) => sum + one.body.recorded, 0)).toBe(1);
    expect(new Set(both.map((one) => one.body.position)).size).toBe(1);
  });

  it('belongs to one record without a ref, however often it is sent', async () => {
    const body = school({ commandId: randomUUID() });
    expect((await tell('record-organisation', body)).body.ref).toBe((await tell('record-organisation', body)).body.ref);
  });

  it('is refused for another command and another record', async () => {
    const commandId = randomUUID();
    await tell('record-organisation', school({ ref: 'mine', commandId }));
    for (const [name, body] of [['withdraw-organisation', { ref: 'mine', why: 'x' }], ['record-organisation', school({ ref: 'yours' })]] as const)
      expect(await tell<Problem>(name, { ...body, commandId })).toMatchObject({ status: 409, body: { code: 'command.id-reused' } });
  });
});

describe('many at the same moment', () => {
  it('all come through on different records, each at a position of its own', async () => {
    const done = await Promise.all(Array.from({ length: 50 }, (_, index) => tell('record-organisation', school({ ref: `many-${index}` }))));
    expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
    expect(new Set(done.map(({ body }) => body.position)).size).toBe(50);
  });

  it('all come through on one record, one after another', async () => {
    const done = await Promise.all(Array.from({ length: 50 }, (_, index) => tell('correct-organisation', { ref: 'many-0', changes: { name: `Name ${index}` }, why: 'Again.' })));
    expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
    expect(done.map(({ body }) => body.revision).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('let one of those through who saw the same revision', async () => {
    const done = await Promise.all(Array.from({ length: 20 }, (_, index) => tell<Done & Problem>('correct-organisation', { ref: 'many-1', changes: { name: `Name ${index}` }, why: 'Again.', expectedRevision: 0 })));
    expect(done.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(done.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['409 revision.stale']));
  });
});

describe('a stale revision', () => {
  it('is refused with the one that is there', async () => {
    await tell('record-organisation', school({ ref: 'stale' }));
    const correction = { ref: 'stale', changes: { name: 'B' }, why: 'x' };
    expect(await tell<Problem>('correct-organisation', { ...correction, expectedRevision: 3 })).toMatchObject({ status: 409, body: { code: 'revision.stale', data: { seen: 3, revision: 0 } } });
    expect(await tell('correct-organisation', { ...correction, expectedRevision: 0 })).toMatchObject({ status: 200, body: { revision: 1 } });
  });
});
