import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel/time';
import { Batches } from './batches';
import { refs, type Scene } from './scene';

export function readingContract(at: Scene): void {
  describe('reading', () => {
    it('gives a stream up to a position, and nothing of one that does not exist', async () => {
      const { first } = await at.store.append(at.camden.batch('a', 'none'));
      const { last } = await at.store.append(at.camden.batch('a', 0, 2));
      await at.store.append(at.camden.batch('a', 2));
      const stream = at.camden.stream('a');
      expect(refs(await at.store.readStream(stream, last))).toEqual(['a@0', 'a@1', 'a@2']);
      expect(refs(await at.store.readStream(stream, first))).toEqual(['a@0']);
      expect(await at.store.readStream(stream, first - 1)).toEqual([]);
      expect(await at.store.readStream(at.camden.stream('b'))).toEqual([]);
    });

    it('gives all in pages, forwards and backwards', async () => {
      for (let n = 0; n < 7; n++) await at.store.append(at.camden.batch(`n${n}`, 'none'));
      const positions = (await at.all()).map(({ position }) => position);
      const [third, fifth] = [positions[2]!, positions[4]!];
      const page = async (range: object) =>
        (await at.store.readAll({ after: 0, limit: 100, lcep: at.camden.lcep, ...range })).map(({ position }) => positions.indexOf(position));
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(await page({ after: third, limit: 2 })).toEqual([3, 4]);
      expect(await page({ after: third, upTo: fifth })).toEqual([3, 4]);
      expect(await page({ after: positions[6] })).toEqual([]);
      expect(await page({ after: Number.MAX_SAFE_INTEGER, backwards: true, limit: 3 })).toEqual([6, 5, 4]);
      expect(await page({ after: fifth, backwards: true })).toEqual([3, 2, 1, 0]);
      expect(await page({ after: fifth, backwards: true, upTo: third })).toEqual([3, 2]);
    });

    it('gives no more text at a time than is asked for, and goes on from there', async () => {
      const events = Array.from({ length: 7 }, () => at.camden.event({ text: 'x'.repeat(1_000) }));
      await at.store.append(at.camden.of({ stream: at.camden.stream('a'), expected: 'none', events }));
      const [pages, after]: [number[], { at: number }] = [[], { at: at.start }];
      for (let page; (page = await at.store.readAll({ after: after.at, limit: 6, mostText: 3_000 })).length > 0; after.at = page.at(-1)!.position) pages.push(page.length);
      expect(pages).toEqual([3, 3, 1]);
      expect(await at.store.readAll({ after: at.start, limit: 100, mostText: 1 })).toHaveLength(1);
    });

    it('gives the events of one LCEP only, and no other whose slug begins alike', async () => {
      const other = new Batches(at.other);
      await at.store.append(at.camden.batch('a', 'none'));
      await at.store.append(other.batch('b', 'none', 2));
      await at.store.append(at.camden.batch('c', 'none'));
      expect(refs(await at.all())).toEqual(['a@0', 'c@0']);
      expect(refs(await at.all(other.lcep))).toEqual(['b@0', 'b@1']);
      const latest = { after: Number.MAX_SAFE_INTEGER, backwards: true, limit: 2 };
      expect(refs(await at.store.readAll({ ...latest, lcep: at.camden.lcep }))).toEqual(['c@0', 'a@0']);
      expect(refs(await at.store.readAll({ ...latest, lcep: other.lcep }))).toEqual(['b@1', 'b@0']);
      expect(refs(await at.store.readAll({ after: at.start, limit: 100 })).filter((ref) => /^[abc]@/.test(ref))).toEqual(['a@0', 'b@0', 'b@1', 'c@0']);
    });
  });

  describe('time', () => {
    it('never runs backwards in the log, though the clock does', async () => {
      await at.store.append(at.camden.batch('a', 'none'));
      at.now -= 3_600_000;
      await at.store.append(at.camden.batch('b', 'none'));
      await at.reopen();
      await at.store.append(at.camden.batch('c', 'none'));
      const instants = (await at.all()).map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual(instants.toSorted());
      for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('finds the last position recorded at or before an instant', async () => {
      for (let n = 0; n < 5; n++) await at.store.append(at.camden.batch(`n${n}`, 'none', 2));
      const events = await at.store.readAll({ after: at.start, limit: 1_000 });
      for (const { recordedAt } of events) {
        const last = events.findLast((event) => event.recordedAt <= recordedAt)!.position;
        expect(await at.store.positionAt(recordedAt)).toBe(last);
      }
      expect(await at.store.positionAt('1990-01-01T00:00:00.000Z' as Instant)).toBe(0);
      expect(await at.store.positionAt('2999-01-01T00:00:00Z' as Instant)).toBe(events.at(-1)!.position);
    });

    it('knows which positions lie inside a batch', async () => {
      const one = await at.store.append(at.camden.batch('a', 'none'));
      const three = await at.store.append(at.camden.batch('b', 'none', 3));
      const next = await at.store.append(at.camden.batch('c', 'none'));
      const inside = (await at.all()).map(({ position }) => position).filter((position) => position >= three.first && position < three.last);
      expect(inside.length).toBe(2);
      for (const position of inside) {
        const whole = await at.store.wholeUpTo(position);
        expect(whole).toBeGreaterThanOrEqual(one.last);
        expect(whole).toBeLessThan(three.first);
      }
      for (const { last } of [one, three, next]) expect(await at.store.wholeUpTo(last)).toBe(last);
      expect(await at.store.wholeUpTo(0)).toBe(0);
      expect(await at.store.wholeUpTo(Number.MAX_SAFE_INTEGER)).toBe(next.last);
    });
  });
}
