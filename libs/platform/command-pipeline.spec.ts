import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Shop } from './testing/shop';

const meeting = { ref: 'm-1', type: 'workshop', title: 'First', heldOn: '2014-10-14' };
const stream = 'camden/meeting/m-1';
const retitled = (title: string) => ({ ref: 'm-1', changes: { title }, why: 'It was misread.' });

let shop: Shop;
beforeEach(async () => {
  shop = new Shop();
  await shop.done('create-lcep', { ref: 'camden', name: 'Camden' });
});
afterEach(() => shop.remove());

describe('a command', () => {
  it('answers with the position and the revision of what it recorded', async () => {
    expect(await shop.ask('record-meeting', meeting)).toEqual({ ref: 'm-1', position: 2, revision: 0, recorded: 1 });
    expect(await shop.ask('correct-meeting', retitled('Second'))).toEqual({ ref: 'm-1', position: 3, revision: 1, recorded: 1 });
  });
  it('that changes nothing records nothing', async () => {
    await shop.done('record-meeting', meeting);
    expect(await shop.ask('record-meeting', meeting)).toEqual({ ref: 'm-1', position: 2, revision: 0, recorded: 0 });
    expect(await shop.store.head()).toBe(2);
  });
  it('is refused in an LCEP that is not there, and where nobody knows it', async () => {
    expect(await shop.ask('record-meeting', meeting, {}, 'islington')).toMatchObject({ refused: 'lcep.unknown' });
    expect(await shop.ask('record-walk', meeting)).toMatchObject({ refused: 'command.unknown' });
    expect(await shop.store.head()).toBe(1);
  });
  it('may cite only what is there in the same LCEP', async () => {
    const need = { ref: 'n-1', round: '2014-15', school: 's-1', submittedOn: '2014-09-09' };
    await shop.done('create-lcep', { ref: 'islington', name: 'Islington' }, {}, 'islington');
    await shop.done('record-organisation', { ref: 's-1', name: 'Alder', kind: 'school' }, {}, 'islington');
    expect(await shop.ask('record-need', need)).toMatchObject({ refused: 'reference.unknown', fields: [{ field: 'school', expected: 'the ref of a recorded organisation' }] });
    await shop.done('record-organisation', { ref: 's-1', name: 'Alder', kind: 'cultural' });
    expect(await shop.ask('record-need', need)).toMatchObject({ fields: [{ expected: 'the ref of a school; this is of kind cultural' }] });
    await shop.done('withdraw-organisation', { ref: 's-1', why: 'Entered twice.' });
    expect(await shop.ask('record-need', need)).toMatchObject({ fields: [{ expected: 'the ref of a recorded organisation; this one was withdrawn' }] });
  });
});

describe('a command id', () => {
  it('is carried out once, and answered as it was then', async () => {
    const commandId = shop.id();
    await shop.done('record-meeting', meeting, { commandId });
    await shop.done('correct-meeting', retitled('Second'));
    expect(await shop.ask('record-meeting', meeting, { commandId })).toEqual({ ref: 'm-1', position: 2, revision: 0, recorded: 0 });
    expect(await shop.changes(stream)).toEqual(['recorded@0', 'corrected@1']);
  });
  it('is known after a restart, also of a correction that would change something again', async () => {
    const commandId = shop.id();
    await shop.done('record-meeting', meeting);
    await shop.done('correct-meeting', retitled('Second'), { commandId });
    await shop.done('correct-meeting', retitled('First'));
    await shop.reopen();
    expect(await shop.ask('correct-meeting', retitled('Second'), { commandId })).toEqual({ ref: 'm-1', position: 3, revision: 1, recorded: 0 });
    expect(await shop.store.head()).toBe(4);
  });
  it('that comes many times at once is carried out once', async () => {
    const commandId = shop.id();
    await shop.done('record-meeting', meeting);
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.ask('correct-meeting', retitled('Second'), { commandId })));
    for (const answer of answers) expect(answer).toMatchObject({ ref: 'm-1', revision: 1 });
    expect(await shop.changes(stream)).toEqual(['recorded@0', 'corrected@1']);
  });
  it.each([
    { what: 'another record', name: 'record-meeting', command: { ...meeting, ref: 'm-2' }, lcep: 'camden' },
    { what: 'another command', name: 'withdraw-meeting', command: { ref: 'm-1', why: 'Entered twice.' }, lcep: 'camden' },
    { what: 'another LCEP', name: 'record-meeting', command: meeting, lcep: 'islington' },
  ])('that was used before is refused for $what', async ({ name, command, lcep }) => {
    const commandId = shop.id();
    await shop.done('record-meeting', meeting, { commandId });
    expect(await shop.ask(name, command, { commandId }, lcep)).toMatchObject({ refused: 'command.id-reused' });
    expect(await shop.store.head()).toBe(2);
  });
  it('that is used for two records at once is carried out for one, and refused for the other', async () => {
    const commandId = shop.id();
    const answers = await Promise.all(['m-1', 'm-2'].map((ref) => shop.ask('record-meeting', { ...meeting, ref }, { commandId })));
    expect(answers).toEqual([{ ref: 'm-1', position: 2, revision: 0, recorded: 1 }, expect.objectContaining({ refused: 'command.id-reused' })]);
    // Nothing of the second is left in memory either: it can be recorded under an id of its own.
    expect(await shop.ask('record-meeting', { ...meeting, ref: 'm-2' })).toEqual({ ref: 'm-2', position: 3, revision: 0, recorded: 1 });
  });
});

describe('a revision that the caller names', () => {
  it('must be the newest', async () => {
    await shop.done('record-meeting', meeting);
    await shop.done('correct-meeting', retitled('Second'), { expectedRevision: 0 });
    const stale = { refused: 'revision.stale', kind: 'stale', data: { seen: 0, revision: 1 } };
    expect(await shop.ask('correct-meeting', retitled('Third'), { expectedRevision: 0 })).toMatchObject(stale);
    expect(await shop.ask('correct-meeting', retitled('Third'), { expectedRevision: 2 })).toMatchObject({ refused: 'revision.stale' });
    expect(await shop.ask('correct-meeting', retitled('Third'), { expectedRevision: 1 })).toMatchObject({ revision: 2 });
  });
  it('is good for one of two who saw it', async () => {
    await shop.done('record-meeting', meeting);
    const answers = await Promise.all(['Second', 'Third'].map((title) => shop.ask('correct-meeting', retitled(title), { expectedRevision: 0 })));
    expect(answers).toEqual([expect.objectContaining({ revision: 1 }), expect.objectContaining({ refused: 'revision.stale' })]);
    expect(await shop.changes(stream)).toEqual(['recorded@0', 'corrected@1']);
  });
});

describe('what the log holds of a command', () => {
  const envelope = () => ({ commandId: shop.id(), correlationId: shop.id(), causationId: shop.id(), onBehalfOf: 'Head of Alder', reason: 'She rang about it.' });

  it('is who asked for it, why, and what it belongs to', async () => {
    const said = envelope();
    const { commandId, correlationId, causationId } = said;
    await shop.done('record-meeting', meeting, said);
    const [event] = await shop.store.readStream(stream);
    expect(event).toMatchObject({ id: commandId, version: 1, occurredOn: '2014-10-14', meta: { commandId, command: 'record-meeting', correlationId, causationId, actor: { kind: 'person', name: 'Noor' } } });
    expect(JSON.stringify(event?.meta)).not.toMatch(/Alder|rang/);
    expect(shop.workshop.sealer.open(event?.meta)).toMatchObject({ onBehalfOf: said.onBehalfOf, reason: said.reason });
  });
  it('begins with itself where nothing led to it', async () => {
    await shop.done('record-meeting', meeting);
    const { id, meta } = (await shop.store.readStream(stream))[0]!;
    expect(meta).toEqual({ commandId: id, command: 'record-meeting', correlationId: id, causationId: id, actor: { kind: 'person', name: 'Noor' } });
  });
});
