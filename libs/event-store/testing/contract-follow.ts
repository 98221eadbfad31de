import { describe, expect, it } from '@jest/globals';
import type { Position } from '#kernel/time';
import { follow, type StoredEvent } from '../port';
import { refs, type Scene } from './scene';

export function followContract(at: Scene): void {
  describe('follow', () => {
    const followed = async (after: Position, count: number, page?: number) => {
      const seen: StoredEvent[] = [];
      const stop = new AbortController();
      for await (const events of follow(at.store, after, stop.signal, page)) {
        seen.push(...events.filter(({ stream }) => stream.startsWith(`${at.camden.lcep}/`)));
        if (seen.length >= count) stop.abort();
      }
      return seen;
    };

    it('gives every event once and in order while fifty append at once', async () => {
      const following = followed(at.start, 500, 7);
      await Promise.all(
        Array.from({ length: 50 }, async (_, writer) => {
          for (let n = 0; n < 5; n++) await at.store.append(at.camden.batch(`w${writer}`, n === 0 ? 'none' : 2 * n - 1, 2));
        }),
      );
      const seen = await following;
      expect(seen).toEqual(await at.all());
      expect(seen).toHaveLength(500);
    });

    it('starts after the position it is given, and waits for what comes', async () => {
      const { last } = await at.store.append(at.camden.batch('a', 'none'));
      const following = followed(last, 2);
      await at.store.append(at.camden.batch('b', 'none'));
      await at.store.append(at.camden.batch('c', 'none'));
      expect(refs(await following)).toEqual(['b@0', 'c@0']);
    });

    it('ends when it is told to while it waits', async () => {
      const stop = new AbortController();
      const pages = follow(at.store, await at.store.head(), stop.signal);
      const waiting = pages.next();
      stop.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(await follow(at.store, 0, stop.signal).next()).toEqual({ done: true, value: undefined });
    });

    it('wakes listeners with the head, until they take themselves off', async () => {
      const heads: Position[] = [];
      const undo = at.store.onAppended((head) => heads.push(head));
      const { last } = await at.store.append(at.camden.batch('a', 'none'));
      await follow(at.store, last - 1, AbortSignal.timeout(10_000)).next();
      undo();
      await at.store.append(at.camden.batch('b', 'none'));
      await at.store.head();
      expect(heads.at(-1)).toBe(last);
    });
  });
}
