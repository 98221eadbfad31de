import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, NewEvent } from '#event-store/port';
import { StorageFull } from '#event-store/port';
import { Shop } from './testing/shop';

const meeting = { ref: 'm-1', type: 'workshop', title: 'First', heldOn: '2014-10-14' };
const stream = 'camden/meeting/m-1';
const retitled = (title: string, ref = 'm-1') => ({ ref, changes: { title }, why: 'It was misread.' });
const ROOM = 40;
const long = 'A long summary. '.repeat(1_200);

let shop: Shop;
beforeEach(async () => {
  shop = new Shop();
  await shop.done('create-lcep', { ref: 'camden', name: 'Camden' });
  await shop.done('record-meeting', meeting);
});
afterEach(() => shop.remove());

/** Appends a correction past the pipeline, as another process would. */
async function correctedOutside(title: string): Promise<void> {
  const { store } = shop;
  const commandId = shop.id();
  const meta = { commandId, command: 'correct-meeting', correlationId: commandId, causationId: commandId, actor: { kind: 'cli' } } as const;
  const event: NewEvent = { id: commandId, type: 'meeting.corrected', version: 1, data: retitled(title), meta };
  await store.append({ commandId, appends: [{ stream, expected: (await store.readStream(stream)).length - 1, events: [event] }] });
}

/** The same log, to which somebody else appends before each append, so many times. */
const overtaken = (times: number) => (store: EventStore): EventStore => ({
  head: () => store.head(),
  readStream: (name, upTo) => store.readStream(name, upTo),
  readAll: (range) => store.readAll(range),
  positionAt: (instant) => store.positionAt(instant),
  findCommand: (id) => store.findCommand(id),
  wholeUpTo: (position) => store.wholeUpTo(position),
  onAppended: (listener) => store.onAppended(listener),
  close: () => store.close(),
  append: async (batch) => {
    if (times-- > 0) await correctedOutside(`Overtaken ${times}`);
    return store.append(batch);
  },
});

/** Waits until a command on this stream was decided and stands before the disk. */
async function queued(name: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if ((await shop.workshop.streams.load(name)).pending) return;
    await nextTurn();
  }
  throw new Error(`Nothing was queued for ${name}.`);
}

describe('commands at once on one stream', () => {
  it('both succeed, through one group commit', async () => {
    const answers = await Promise.all(['Second', 'Third'].map((title) => shop.ask('correct-meeting', retitled(title))));
    expect(answers).toMatchObject([{ recorded: 1, revision: 1 }, { recorded: 1, revision: 2 }]);
    const [, second, third] = await shop.store.readStream(stream);
    expect(second?.recordedAt).toBe(third?.recordedAt);
  });
  it.each([10, 100])('all succeed when there are %d of them', async (count) => {
    const answers = await Promise.all(Array.from({ length: count }, (_, n) => shop.ask('correct-meeting', retitled(`Title ${n}`))));
    expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.recorded))).toEqual(answers.map(() => 1));
    expect((await shop.store.readStream(stream)).map(({ revision }) => revision)).toEqual(Array.from({ length: count + 1 }, (_, n) => n));
  });
  it('record a thing once that they all record', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.ask('record-meeting', { ...meeting, ref: 'm-2' })));
    expect(answers.filter((answer) => 'recorded' in answer && answer.recorded === 1)).toHaveLength(1);
    for (const answer of answers) expect(answer).toMatchObject({ ref: 'm-2', position: 3, revision: 0 });
  });
});

describe('somebody who was faster', () => {
  it('is noticed, and the command is decided again on what they did', async () => {
    await shop.done('correct-meeting', retitled('Second'));
    await correctedOutside('Third');
    expect(await shop.ask('correct-meeting', retitled('Fourth'))).toMatchObject({ recorded: 1, revision: 3 });
    expect(await shop.changes(stream)).toEqual(['recorded@0', 'corrected@1', 'corrected@2', 'corrected@3']);
  });
  it('may have done the same: then nothing is left to do', async () => {
    await shop.reopen({ between: overtaken(1) });
    expect(await shop.ask('correct-meeting', retitled('Overtaken 0'))).toMatchObject({ recorded: 0, revision: 1 });
  });
  it('may be so twice, but not three times', async () => {
    await shop.reopen({ between: overtaken(2) });
    expect(await shop.ask('correct-meeting', retitled('Second'))).toMatchObject({ recorded: 1, revision: 3 });
    await shop.reopen({ between: overtaken(3) });
    expect(await shop.ask('correct-meeting', retitled('Fourth'))).toMatchObject({ refused: 'record.busy', kind: 'conflict' });
    expect(await shop.ask('correct-meeting', retitled('Fifth'))).toMatchObject({ recorded: 1, revision: 7 });
  });
  it('makes a revision stale that the caller named', async () => {
    await shop.reopen({ between: overtaken(1) });
    expect(await shop.ask('correct-meeting', retitled('Second'), { expectedRevision: 0 })).toMatchObject({ refused: 'revision.stale', data: { revision: 1 } });
  });
});

describe('a full disk', () => {
  beforeEach(async () => {
    await shop.reopen({ maxPages: ROOM });
    // As many as fit: the next long one does not.
    for (let n = 0; ; n++)
      try {
        await shop.done('record-meeting', { ...meeting, ref: `fill-${n}`, summary: long });
      } catch (error) {
        expect(error).toBeInstanceOf(StorageFull);
        break;
      }
  });

  it('leaves nothing in memory that is not on disk', async () => {
    await expect(shop.ask('record-meeting', { ...meeting, ref: 'm-2', summary: long })).rejects.toBeInstanceOf(StorageFull);
    await expect(shop.ask('correct-meeting', { ...retitled('Second'), changes: { summary: long } })).rejects.toBeInstanceOf(StorageFull);
    expect(await shop.ask('record-meeting', { ...meeting, ref: 'm-2', title: 'Another' })).toMatchObject({ recorded: 1, revision: 0 });
    expect(await shop.ask('correct-meeting', retitled('Second'))).toMatchObject({ recorded: 1, revision: 1 });
    expect(await shop.changes('camden/meeting/m-2')).toEqual(['recorded@0']);
  });
  it('is not what a refusal is founded on', async () => {
    const lost = shop.ask('record-meeting', { ...meeting, ref: 'm-2', summary: long });
    const failed = expect(lost).rejects.toBeInstanceOf(StorageFull);
    await queued('camden/meeting/m-2');
    const contradicts = shop.ask('record-meeting', { ...meeting, ref: 'm-2', title: 'Another' });
    await failed;
    expect(await contradicts).toMatchObject({ ref: 'm-2', recorded: 1, revision: 0 });
  });
  it('is not what having nothing to do is founded on', async () => {
    const long2 = { ...meeting, ref: 'm-2', summary: long };
    const outcomes = Promise.allSettled([shop.ask('record-meeting', long2), queued('camden/meeting/m-2').then(() => shop.ask('record-meeting', long2))]);
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StorageFull' } });
    expect(await shop.changes('camden/meeting/m-2')).toEqual([]);
  });
  it('is not what a citation is founded on', async () => {
    const lost = shop.ask('record-meeting', { ...meeting, ref: 'm-2', summary: long });
    const failed = expect(lost).rejects.toBeInstanceOf(StorageFull);
    await queued('camden/meeting/m-2');
    // Its quote needs a key of its own, so that it stands before the disk a turn later than what it cites.
    const citing = shop.ask('record-evidence', { ref: 'e-1', about: 'meeting:m-2', method: 'interview', collectedOn: '2014-10-14', quote: 'We met.' });
    await failed;
    expect(await citing).toMatchObject({ refused: 'reference.unknown' });
    expect(await shop.changes('camden/evidence/e-1')).toEqual([]);
  });
});

describe('what is cited', () => {
  it('must still stand when it is recorded that it is', async () => {
    const withdrawing = shop.ask('withdraw-meeting', { ref: 'm-1', why: 'Entered twice.' });
    const citing = shop.ask('record-evidence', { ref: 'e-1', about: 'meeting:m-1', method: 'interview', collectedOn: '2014-10-14', quote: 'We met.' });
    expect(await withdrawing).toMatchObject({ recorded: 1 });
    expect(await citing).toMatchObject({ refused: 'reference.unknown' });
  });
  it('may be corrected meanwhile, as often as people like', async () => {
    const evidence = (n: number) => ({ ref: `e-${n}`, about: 'meeting:m-1', method: 'interview', collectedOn: '2014-10-14', quote: 'We met.' });
    const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? shop.ask('correct-meeting', retitled(`Title ${n}`)) : shop.ask('record-evidence', evidence(n))));
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ recorded: 1 });
  });
});
