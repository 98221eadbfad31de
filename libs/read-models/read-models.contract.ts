import { beforeEach, describe, expect, it } from '@jest/globals';
import { GenerationGone, type Generation, type HistoryRows, type PresentRows } from './port';
import { ballProjection } from './testing/toy';

const projection = ballProjection();
const changed = (rows: Record<string, object | undefined>) => new Map(Object.entries(rows).map(([key, row]) => [key, row === undefined ? null : JSON.stringify(row)]));
const slice = (upTo: number, rows: Record<string, object | undefined>) => ({ upTo, eventId: `event-${upTo}`, changed: changed(rows) });

/** What every adapter of PresentRows promises. `open` is called again on the same place to stand for a restart. */
export function presentRowsContract(name: string, place: () => { open: () => Promise<PresentRows>; close: (rows: PresentRows) => Promise<void> }): void {
  describe(`${name} keeps the promises of PresentRows`, () => {
    let rows: PresentRows;
    let reopen: () => Promise<void>;
    const swappedIn = async (...slices: ReturnType<typeof slice>[]) => {
      const generation = await rows.begin(projection);
      if (slices.length > 0) await rows.commit(generation, 0, slices);
      await rows.swap(generation);
      return (await rows.live(projection))!;
    };
    beforeEach(async () => {
      const { open, close } = place();
      rows = await open();
      reopen = async () => {
        await close(rows);
        rows = await open();
      };
    });

    it('has nothing at first', async () => {
      expect(await rows.live(projection)).toBeUndefined();
      expect(await rows.building(projection)).toBeUndefined();
      expect(await rows.status([projection])).toEqual([{ name: 'balls', version: 1, checkpoint: 0 }]);
    });

    it('commits rows and checkpoint together, for good', async () => {
      await swappedIn(slice(4, { 'camden|a': { n: 1 }, 'camden|b': { n: 2 } }), slice(7, { 'camden|a': { n: 3 }, 'camden|c': undefined }));
      await reopen();
      const live = (await rows.live(projection))!;
      expect(live).toMatchObject({ projection: 'balls', version: 1, checkpoint: 7, eventId: 'event-7' });
      expect(await rows.read(live, ['camden|b', 'camden|a', 'camden|c', 'hackney|a'])).toEqual([{ n: 2 }, { n: 3 }, undefined, undefined]);
    });

    it('moves the checkpoint where nothing changed', async () => {
      const live = await swappedIn();
      expect(await rows.commit(live, 0, [slice(5, {})])).toBe(true);
      expect((await rows.live(projection))?.checkpoint).toBe(5);
    });

    it('replaces and deletes rows', async () => {
      const live = await swappedIn(slice(1, { 'camden|a': { n: 1 }, 'camden|b': { n: 1 } }));
      await rows.commit(live, 1, [slice(2, { 'camden|a': undefined, 'camden|b': { m: 2 } })]);
      expect(await rows.read(live, ['camden|a', 'camden|b'])).toEqual([undefined, { m: 2 }]);
    });

    it.each([
      ['the same batch again', 0, 7],
      ['a part of it', 0, 3],
      ['one that was folded from another checkpoint', 9, 12],
      ['one that would go back', 7, 6],
    ])('ignores %s', async (_, after, upTo) => {
      const live = await swappedIn(slice(7, { 'camden|a': { n: 1 } }));
      expect(await rows.commit(live, after, [slice(upTo, { 'camden|a': { n: 99 } })])).toBe(false);
      expect(await rows.read(live, ['camden|a'])).toEqual([{ n: 1 }]);
      expect((await rows.live(projection))?.checkpoint).toBe(7);
    });

    it('lets one of two writers that fold the same batch through', async () => {
      const live = await swappedIn(slice(7, { 'camden|a': { n: 1 } }));
      const both = [1, 2].map((n) => rows.commit(live, 7, [slice(9, { 'camden|a': { n } })]));
      expect(await Promise.all(both)).toEqual([true, false]);
      expect(await rows.read(live, ['camden|a'])).toEqual([{ n: 1 }]);
    });

    it('takes large batches, with any sign in keys and values', async () => {
      const many = Object.fromEntries(Array.from({ length: 3_210 }, (_, n) => [`camden|row/${n}|é😀 "%_\\`, { n, text: '\u0000“é😀”' }]));
      const live = await swappedIn(slice(1, many));
      const keys = Object.keys(many);
      expect(await rows.read(live, keys)).toEqual(Object.values(many));
    });

    it('rebuilds beside the live rows and swaps the new ones in whole', async () => {
      const live = await swappedIn(slice(3, { 'camden|a': { n: 1 }, 'camden|gone': { n: 1 } }));
      const beside = await rows.begin(projection);
      await rows.commit(beside, 0, [slice(2, { 'camden|a': { n: 2 } })]);
      await rows.commit(live, 3, [slice(4, { 'camden|a': { n: 4 } })]);
      expect((await rows.live(projection))?.id).toBe(live.id);
      expect(await rows.status([projection])).toMatchObject([{ name: 'balls', version: 1, checkpoint: 4, rebuiltTo: 2 }]);
      expect(await rows.read((await rows.live(projection))!, ['camden|a', 'camden|gone'])).toEqual([{ n: 4 }, { n: 1 }]);
      await reopen();
      expect(await rows.building(projection)).toMatchObject({ id: beside.id, checkpoint: 2 });
      await rows.swap(beside);
      const now = (await rows.live(projection))!;
      expect(now).toMatchObject({ id: beside.id, checkpoint: 2 });
      expect(await rows.read(now, ['camden|a', 'camden|gone'])).toEqual([{ n: 2 }, undefined]);
      expect(await rows.building(projection)).toBeUndefined();
    });

    it('deletes replaced rows little by little, and refuses who still reads or writes them', async () => {
      const old = await swappedIn(slice(3, Object.fromEntries(Array.from({ length: 1_300 }, (_, n) => [`camden|${n}`, { n }]))));
      const live = await swappedIn(slice(3, { 'camden|1': { n: 2 } }));
      await expect(rows.commit(old, 3, [slice(4, {})])).rejects.toThrow(GenerationGone);
      await expect(rows.swap(old)).rejects.toThrow(GenerationGone);
      let steps = 0;
      while (await rows.tidy()) steps++;
      expect(steps).toBeGreaterThan(1);
      await expect(rows.read(old, ['camden|1'])).rejects.toThrow(GenerationGone);
      expect(await rows.read(live, ['camden|1'])).toEqual([{ n: 2 }]);
    });

    it('begins anew in place of a rebuild that was not finished', async () => {
      const first = await rows.begin(projection);
      const second = await rows.begin(projection);
      expect((await rows.building(projection))?.id).toBe(second.id);
      await expect(rows.commit(first, 0, [slice(1, {})])).rejects.toThrow(GenerationGone);
    });

    it('does not serve rows of another version of the fold', async () => {
      await swappedIn(slice(3, { 'camden|a': { n: 1 } }));
      const newer = ballProjection('balls', 2);
      expect(await rows.live(newer)).toBeUndefined();
      await rows.swap(await rows.begin(newer));
      expect(await rows.live(newer)).toMatchObject({ version: 2, checkpoint: 0 });
      expect(await rows.live(projection)).toBeUndefined();
    });

    it('says how far the rows of this version are, and why they stand still, and nothing of those that nobody folds', async () => {
      await swappedIn(slice(3, {}));
      const newer = ballProjection('balls', 2);
      const why = { position: 2, type: 'ball.poisoned', reason: 'It can’t be eaten.' };
      const beside = await rows.begin(newer);
      await rows.commit(beside, 0, [slice(1, {})]);
      await rows.stop(beside, why);
      expect(await rows.status([newer])).toEqual([{ name: 'balls', version: 2, checkpoint: 1, rebuiltTo: 1, stopped: why }]);
      expect(await rows.status([ballProjection('others')])).toEqual([{ name: 'others', version: 1, checkpoint: 0 }]);
    });

    it('keeps projections apart', async () => {
      const live = await swappedIn(slice(3, { 'camden|a': { n: 1 } }));
      const other = await rows.begin(ballProjection('others'));
      await rows.commit(other, 0, [slice(9, { 'camden|a': { n: 2 } })]);
      await rows.swap(other);
      expect(await rows.read(live, ['camden|a'])).toEqual([{ n: 1 }]);
      expect(await rows.read(other, ['camden|a'])).toEqual([{ n: 2 }]);
    });

    it('remembers why a projection stands still, until it goes on', async () => {
      const live = await swappedIn(slice(3, {}));
      const why = { position: 4, type: 'ball.poisoned', reason: 'It can’t be eaten.' };
      await rows.stop(live, why);
      await reopen();
      expect(await rows.status([projection])).toEqual([{ name: 'balls', version: 1, checkpoint: 3, stopped: why }]);
      expect((await rows.live(projection))?.stopped).toEqual(why);
      await rows.commit(live, 3, [slice(4, {})]);
      expect(await rows.status([projection])).toEqual([{ name: 'balls', version: 1, checkpoint: 4 }]);
    });

    it('gives rows up', async () => {
      const live = await swappedIn(slice(3, {}));
      await rows.discard(live);
      expect(await rows.live(projection)).toBeUndefined();
    });
  });
}

/** What every adapter of HistoryRows promises besides. */
export function historyRowsContract(name: string, open: () => Promise<PresentRows & HistoryRows>): void {
  describe(`${name} keeps the promises of HistoryRows`, () => {
    let rows: PresentRows & HistoryRows;
    let live: Generation;
    beforeEach(async () => {
      rows = await open();
      live = await rows.begin(projection);
      await rows.commit(live, 0, [slice(10, { 'camden|a/1': { n: 1 }, 'camden|a/2': { n: 1 } }), slice(20, { 'camden|a/1': { n: 2 }, 'camden|b/1': { n: 2 } })]);
      await rows.commit(live, 20, [slice(25, { 'camden|a/2': undefined, 'camden|a/3': { n: 3 }, 'hackney|a/1': { n: 3 } })]);
    });
    const range = (boundary: number, prefix = 'camden|a/', limit?: number, after?: string) => [...rows.rangeAt(live, prefix, boundary, limit, after)];

    it('is readable while it is built, and when it is live', async () => {
      expect(rows.readable(projection)).toMatchObject({ id: live.id, checkpoint: 25 });
      await rows.swap(live);
      const beside = await rows.begin(projection);
      expect(rows.readable(projection)?.id).toBe(live.id);
      await rows.swap(beside);
      expect(rows.readable(projection)?.id).toBe(beside.id);
    });

    it.each([[0, 0], [9, 0], [10, 10], [19, 10], [20, 20], [24, 20], [25, 25], [1_000, 25]])('finds for %i the boundary %i', (position, boundary) => {
      expect(rows.boundary(live, position)).toBe(boundary);
    });

    it('reads a row at any boundary', () => {
      expect([0, 10, 20, 25].map((at) => rows.getAt(live, 'camden|a/1', at))).toEqual([undefined, { n: 1 }, { n: 2 }, { n: 2 }]);
      expect([10, 20, 25].map((at) => rows.getAt(live, 'camden|a/2', at))).toEqual([{ n: 1 }, { n: 1 }, undefined]);
      expect(rows.json(live, 'camden|a/3')).toBe('{"n":3}');
      expect(rows.json(live, 'camden|a/2')).toBeUndefined();
    });

    it('reads a range at any boundary, in order, without what is gone or belongs to others', () => {
      expect(range(0)).toEqual([]);
      expect(range(10)).toEqual([['camden|a/1', { n: 1 }], ['camden|a/2', { n: 1 }]]);
      expect(range(25)).toEqual([['camden|a/1', { n: 2 }], ['camden|a/3', { n: 3 }]]);
      expect(range(25, 'camden|').map(([key]) => key)).toEqual(['camden|a/1', 'camden|a/3', 'camden|b/1']);
      expect(range(25, 'camden|', 2).map(([key]) => key)).toEqual(['camden|a/1', 'camden|a/3']);
      expect(range(25, 'camden|', 2, 'camden|a/1').map(([key]) => key)).toEqual(['camden|a/3', 'camden|b/1']);
      expect(range(25, 'camden|a/', 2, 'camden|a/9')).toEqual([]);
    });

    it('reads long ranges in the order of code points, while rows are written', async () => {
      const names = [...Array.from({ length: 700 }, (_, n) => `z/${n}`), 'z/\uffff', 'z/😀'];
      await rows.commit(live, 25, [slice(30, Object.fromEntries(names.map((key) => [`camden|${key}`, { key }])))]);
      const read: string[] = [];
      for (const [key] of rows.rangeAt(live, 'camden|z/', 30)) {
        if (read.push(key) === 1) await rows.commit(live, 30, [slice(31, { 'camden|z/x': { late: true } })]);
      }
      expect(read).toEqual([...names.slice(0, 700).sort(), 'z/\uffff', 'z/😀'].map((key) => `camden|${key}`));
    });

    it('says when the rows were replaced and deleted', async () => {
      await rows.swap(live);
      await rows.swap(await rows.begin(projection));
      while (await rows.tidy());
      expect(() => rows.getAt(live, 'camden|a/1', 25)).toThrow(GenerationGone);
      expect(() => rows.boundary(live, 25)).toThrow(GenerationGone);
      expect(() => range(25)).toThrow(GenerationGone);
    });
  });
}
