import { describe, expect, it } from '@jest/globals';
import { VersionConflict } from '../port';
import { refs, type Scene } from './scene';

/** More streams than an adapter may remember at once. */
const MANY = 60_000;

export function appendContract(at: Scene): void {
  describe('append', () => {
    it('records events as they were given, in order, and tells their positions', async () => {
      const batch = at.camden.batch('need-001', 'none', 2);
      const appended = await at.store.append(batch);
      const events = await at.store.readStream(at.camden.stream('need-001'));
      expect(events.map(({ position, recordedAt, ...rest }) => rest)).toEqual(
        batch.appends[0]!.events.map((event, revision) => ({ ...event, stream: at.camden.stream('need-001'), revision })),
      );
      expect(appended).toEqual({ first: events[0]!.position, last: events[1]!.position, repeated: false });
      expect(appended.first).toBeLessThan(appended.last);
      expect(await at.store.head()).toBe(appended.last);
    });

    it('keeps text, numbers, absent fields and the day it happened exactly', async () => {
      const data = { name: 'Ysgol Gŵyr – “2014” 🎭 \u2028', zero: 0, pence: 12_345_678_901, list: [], none: null, deep: { a: [1, { b: false }] } };
      const event = { ...at.camden.event(data), occurredOn: '2014-10-14' as never };
      await at.store.append(at.camden.of({ stream: at.camden.stream('a;b/c ü'), expected: 'none', events: [event] }));
      const [stored] = await at.store.readStream(at.camden.stream('a;b/c ü'));
      expect(stored).toMatchObject({ data, occurredOn: '2014-10-14', id: event.id, type: event.type, version: 1, meta: event.meta });
    });

    it('accepts the revision the stream stands at', async () => {
      await at.store.append(at.camden.batch('need-001', 'none', 3));
      await at.store.append(at.camden.batch('need-001', 2));
      expect((await at.store.readStream(at.camden.stream('need-001'))).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    it.each([
      ['a stream that exists, expected not to', 'none', 1],
      ['a revision that has passed', 0, 1],
      ['a revision that has not come', 2, 1],
    ] as const)('refuses %s', async (_, expected, actual) => {
      await at.store.append(at.camden.batch('need-001', 'none', 2));
      const before = await at.store.head();
      const failed = at.store.append(at.camden.batch('need-001', expected));
      await expect(failed).rejects.toBeInstanceOf(VersionConflict);
      await expect(failed).rejects.toMatchObject({ stream: at.camden.stream('need-001'), expected, actual });
      expect(await at.store.head()).toBe(before);
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const failed = at.store.append(at.camden.batch('need-001', 0));
      await expect(failed).rejects.toMatchObject({ name: 'VersionConflict', expected: 0, actual: 'none' });
      expect(await at.all()).toEqual([]);
    });

    it('refuses a batch without events', async () => {
      await expect(at.store.append(at.camden.of({ stream: at.camden.stream('need-001'), expected: 'none', events: [] }))).rejects.toThrow('no events');
    });

    it('records several streams together, in the order given', async () => {
      const events = at.camden.events(4);
      const appended = await at.store.append(
        at.camden.of(
          { stream: at.camden.stream('a'), expected: 'none', events: events.slice(0, 2) },
          { stream: at.camden.stream('b'), expected: 'none', events: events.slice(2, 3) },
          { stream: at.camden.stream('a'), expected: 1, events: events.slice(3) },
        ),
      );
      const stored = await at.all();
      expect(refs(stored)).toEqual(['a@0', 'a@1', 'b@0', 'a@2']);
      expect([stored[0]!.position, stored[3]!.position]).toEqual([appended.first, appended.last]);
      expect(new Set(stored.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    });

    it('goes on with a stream after very many others in one batch', async () => {
      const one = (ref: string, expected: number | 'none') => ({ stream: at.camden.stream(ref), expected, events: at.camden.events(1) });
      const others = Array.from({ length: MANY }, (_, index) => one(`n${index}`, 'none'));
      await at.store.append(at.camden.of(one('need-001', 'none'), ...others, one('need-001', 0), one('n0', 0)));
      expect(await at.store.head()).toBe(MANY + 3);
      expect((await at.store.readStream(at.camden.stream('need-001'))).map(({ revision }) => revision)).toEqual([0, 1]);
      await at.store.append(at.camden.batch('need-001', 1));
    });

    it('records nothing of several streams when one of them has moved on', async () => {
      await at.store.append(at.camden.batch('b', 'none'));
      const batch = at.camden.of(
        { stream: at.camden.stream('a'), expected: 'none', events: at.camden.events(2) },
        { stream: at.camden.stream('b'), expected: 'none', events: at.camden.events(1) },
      );
      await expect(at.store.append(batch)).rejects.toMatchObject({ stream: at.camden.stream('b') });
      expect(refs(await at.all())).toEqual(['b@0']);
      expect(await at.store.findCommand(batch.commandId)).toBeUndefined();
    });

    it('rejects one of several concurrent appends alone', async () => {
      const outcomes = await Promise.allSettled([
        at.store.append(at.camden.batch('a', 'none')),
        at.store.append(at.camden.batch('b', 7)),
        at.store.append(at.camden.batch('c', 'none')),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(refs(await at.all()).sort()).toEqual(['a@0', 'c@0']);
    });

    it('lets one of fifty win that decided on the same revision', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => at.store.append(at.camden.batch('a', 'none'))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(VersionConflict);
      expect(refs(await at.all())).toEqual(['a@0']);
    });
  });

  describe('the same command id', () => {
    it('is recorded once, and answered with what the first recorded', async () => {
      const batch = at.camden.batch('a', 'none', 2);
      const { first, last } = await at.store.append(batch);
      await at.store.append(at.camden.batch('a', 1));
      expect(await at.store.append(batch)).toEqual({ first, last, repeated: true });
      expect(await at.store.findCommand(batch.commandId)).toEqual({ first, last, repeated: true });
      expect(refs(await at.all())).toEqual(['a@0', 'a@1', 'a@2']);
    });

    it('is recorded once when it comes fifty times at once', async () => {
      const batch = at.camden.batch('a', 'none', 2);
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => at.store.append(batch)));
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(outcomes.map(({ first, last }) => `${first}-${last}`)).size).toBe(1);
      expect(refs(await at.all())).toEqual(['a@0', 'a@1']);
    });

    it('is known after a restart', async () => {
      const batch = at.camden.batch('a', 'none');
      const { first, last } = await at.store.append(batch);
      await at.reopen();
      expect(await at.store.append(batch)).toEqual({ first, last, repeated: true });
      expect(refs(await at.all())).toEqual(['a@0']);
    });

    it('may come again after a conflict', async () => {
      await at.store.append(at.camden.batch('a', 'none'));
      const batch = at.camden.batch('a', 'none');
      await expect(at.store.append(batch)).rejects.toBeInstanceOf(VersionConflict);
      const again = { ...batch, appends: [{ ...batch.appends[0]!, expected: 0 }] };
      expect((await at.store.append(again)).repeated).toBe(false);
      expect(refs(await at.all())).toEqual(['a@0', 'a@1']);
    });

    it('is unknown when nothing was recorded under it', async () => {
      expect(await at.store.findCommand(at.camden.id())).toBeUndefined();
    });
  });
}
