import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { follow, VersionConflict, type EventStore, type StoredEvent } from '../port';
import { Batches } from '../testing/batches';
import { refs } from '../testing/scene';
import { Temporary } from '../testing/temporary';
import { LogReader } from './log-reader';
import { openLog } from './open-log';

const temporary = new Temporary();
const camden = new Batches('camden');
const all = (store: EventStore) => store.readAll({ after: 0, limit: 100_000 });
const positions = (events: readonly StoredEvent[]) => events.map(({ position }) => position);

describe('positions', () => {
  it('count from 1 without gaps, through conflicts, failures and a restart', async () => {
    let store = temporary.open();
    expect(await store.head()).toBe(0);
    expect(await store.append(camden.batch('a', 'none', 2))).toEqual({ first: 1, last: 2, repeated: false });
    await Promise.allSettled([
      store.append(camden.batch('b', 'none')),
      store.append(camden.of({ stream: camden.stream('c'), expected: 'none', events: camden.events(2) }, { stream: camden.stream('a'), expected: 'none', events: camden.events(1) })),
      store.append(camden.batch('a', 1)),
    ]);
    await store.close();
    store = temporary.open();
    await store.append(camden.batch('a', 2));
    expect(positions(await all(store))).toEqual([1, 2, 3, 4, 5]);
    expect(refs(await all(store))).toEqual(['a@0', 'a@1', 'b@0', 'a@2', 'a@3']);
  });
});

describe('reading one LCEP', () => {
  it('looks past the events of others, window by window', async () => {
    const store = temporary.open();
    const busy = new Batches('lambeth');
    for (const ref of ['a', 'b', 'c']) {
      await store.append(camden.batch(ref, 'none'));
      await store.append(busy.batch(ref, 'none', 25));
    }
    const reader = new LogReader(openLog(temporary.file, { readOnly: true }), temporary.file, 10);
    const read = async (range: object) => refs(await reader.readAll({ after: 0, limit: 10, lcep: 'camden', ...range }));
    expect(await read({})).toEqual(['a@0', 'b@0', 'c@0']);
    expect(await read({ limit: 2 })).toEqual(['a@0', 'b@0']);
    expect(await read({ after: Number.MAX_SAFE_INTEGER, backwards: true })).toEqual(['c@0', 'b@0', 'a@0']);
    expect(await read({ after: Number.MAX_SAFE_INTEGER, backwards: true, limit: 2 })).toEqual(['c@0', 'b@0']);
    expect(await read({ after: 1, upTo: 53 })).toEqual(['b@0', 'c@0']);
    expect(await read({ after: 53, upTo: 1, backwards: true })).toEqual(['b@0', 'a@0']);
    await reader.close();
  });
});

describe('group commit', () => {
  it('puts what is appended in one turn into one transaction', async () => {
    const store = temporary.open();
    const woken: number[] = [];
    store.onAppended((head) => woken.push(head));
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.append(camden.batch(`n${n}`, 'none'))));
    expect(new Set((await all(store)).map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(temporary.readings).toBe(1);
    expect(woken).toEqual([50]);
  });

  it('lets appends in one turn build on each other', async () => {
    const store = temporary.open();
    await Promise.all([store.append(camden.batch('a', 'none', 2)), store.append(camden.batch('a', 1)), store.append(camden.batch('a', 2))]);
    expect(refs(await all(store))).toEqual(['a@0', 'a@1', 'a@2', 'a@3']);
  });

  it('rejects alone what is not JSON, and takes what follows', async () => {
    const store = temporary.open();
    const notJson = camden.of({ stream: camden.stream('a'), expected: 'none', events: [{ ...camden.event(), data: { n: 1n as never } }] });
    const outcomes = await Promise.allSettled([store.append(camden.batch('b', 'none')), store.append(notJson), store.append(camden.batch('c', 'none'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(positions(await all(store))).toEqual([1, 2]);
  });

  it('stays right when another process writes to the same file', async () => {
    const [one, two] = [temporary.open(), temporary.open()];
    await one.append(camden.batch('a', 'none'));
    await two.append(camden.batch('a', 0));
    await expect(one.append(camden.batch('a', 0))).rejects.toMatchObject({ actual: 1 });
    await one.append(camden.batch('a', 1));
    await expect(two.append(camden.batch('a', 1))).rejects.toBeInstanceOf(VersionConflict);
    expect(positions(await all(two))).toEqual([1, 2, 3]);
  });
});

describe('a batch of many events', () => {
  it('is seen whole or not at all, is dated when it is committed, and lets others run meanwhile', async () => {
    const store = temporary.open();
    const beside = temporary.open({ readOnly: true });
    let done = false;
    const started = temporary.now;
    const big = store.append(camden.batch('a', 'none', 10_000)).finally(() => (done = true));
    const behind = store.append(camden.batch('b', 'none'));
    const heads: number[] = [];
    while (!done) {
      heads.push(await store.head(), await beside.head(), (await store.readStream(camden.stream('a'))).length);
      temporary.now += 1_000;
      await nextTurn();
    }
    expect(await big).toEqual({ first: 1, last: 10_000, repeated: false });
    expect(await behind).toEqual({ first: 10_001, last: 10_001, repeated: false });
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.filter((head) => head !== 0 && head < 10_000)).toEqual([]);
    const instants = new Set((await store.readStream(camden.stream('a'))).map(({ recordedAt }) => recordedAt));
    expect(instants.size).toBe(1);
    expect(Date.parse([...instants][0]!)).toBeGreaterThan(started + 5_000);
    expect(await store.wholeUpTo(9_999)).toBe(0);
  });

  it('leaves nothing behind when its last event conflicts or is not JSON', async () => {
    const store = temporary.open();
    await store.append(camden.batch('taken', 'none'));
    const many = { stream: camden.stream('a'), expected: 'none' as const, events: camden.events(3_000) };
    const conflicting = camden.of(many, { stream: camden.stream('taken'), expected: 'none', events: camden.events(1) });
    await expect(store.append(conflicting)).rejects.toMatchObject({ stream: camden.stream('taken'), actual: 0 });
    const notJson = camden.of(many, { stream: camden.stream('b'), expected: 'none', events: [{ ...camden.event(), data: { n: 1n as never } }] });
    await expect(store.append(notJson)).rejects.toBeInstanceOf(TypeError);
    expect((await store.append(camden.batch('a', 'none'))).first).toBe(2);
    expect(await store.findCommand(conflicting.commandId)).toBeUndefined();
  });

  it('is recorded once under one command id', async () => {
    const store = temporary.open();
    const batch = camden.batch('a', 'none', 2_500);
    const outcomes = await Promise.all([store.append(batch), store.append(batch)]);
    expect(outcomes.map(({ last, repeated }) => [last, repeated])).toEqual([[2_500, false], [2_500, true]]);
  });
});

describe('closing and reading beside', () => {
  it('finishes what is queued, and takes no more', async () => {
    const store = temporary.open();
    const queued = [store.append(camden.batch('a', 'none', 2_000)), store.append(camden.batch('b', 'none'))];
    await store.close();
    expect((await Promise.all(queued)).map(({ last }) => last)).toEqual([2_000, 2_001]);
    await expect(store.append(camden.batch('c', 'none'))).rejects.toThrow('closed');
  });

  it('follows a writer it hears nothing from', async () => {
    const store = temporary.open();
    const beside = temporary.open({ readOnly: true });
    await expect(beside.append(camden.batch('a', 'none'))).rejects.toThrow('read-only');
    const stop = new AbortController();
    const pages = follow(beside, 0, stop.signal, 1_000, 5);
    const next = pages.next();
    await store.append(camden.batch('a', 'none'));
    const keepAlive = setInterval(() => {}, 1_000);
    const { value } = await next;
    clearInterval(keepAlive);
    expect(refs(value as StoredEvent[])).toEqual(['a@0']);
    stop.abort();
  });
});
