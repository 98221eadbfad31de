import { describe, expect, it } from '@jest/globals';
import { MemoryRows } from './memory-rows';

/** Rows with these changes, one at each position from 1; `undefined` takes a row away. */
function rowsOf(...changes: readonly (readonly [key: string, n: number | undefined])[]): MemoryRows {
  const rows = new MemoryRows();
  for (const [index, [key, n]] of changes.entries()) {
    rows.at(index + 1);
    if (n === undefined) rows.delete(key);
    else rows.put(key, { n });
  }
  return rows;
}
const all = (rows: MemoryRows, position: number, prefix = '') => [...rows.asOf(position).range<{ n: number }>(prefix)].map(([key, { n }]) => `${key} ${n}`);

describe('rows in memory', () => {
  const rows = rowsOf(['ball/b', 1], ['ball/a', 2], ['ball/b', 3], ['ball/b', undefined], ['bat/a', 5], ['ball/b', 6]);

  it('are known as of every position', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((position) => rows.asOf(position).get<{ n: number }>('ball/b')?.n)).toEqual([undefined, 1, 1, 3, undefined, undefined, 6]);
    expect([all(rows, 1), all(rows, 3), all(rows, 4), all(rows, 6)]).toEqual([['ball/b 1'], ['ball/a 2', 'ball/b 3'], ['ball/a 2'], ['ball/a 2', 'ball/b 6', 'bat/a 5']]);
  });
  it('are found by the beginnings of their keys, after one, and so many', () => {
    expect([all(rows, 6, 'ball/'), all(rows, 6, 'bat'), all(rows, 6, 'c')]).toEqual([['ball/a 2', 'ball/b 6'], ['bat/a 5'], []]);
    const keys = (options: object) => [...rows.asOf(6).range('', options)].map(([key]) => key);
    expect([keys({ limit: 2 }), keys({ after: 'ball/a' }), keys({ after: 'ball/aa', limit: 1 })]).toEqual([['ball/a', 'ball/b'], ['ball/b', 'bat/a'], ['ball/b']]);
  });
  it('are shown to their fold as it left them', () => {
    expect(rows.get('ball/b')).toEqual({ n: 6 });
    expect(rowsOf(['a', 1], ['a', undefined]).get('a')).toBeUndefined();
  });
  it('that are put twice at one position are as they were put last', () => {
    const twice = new MemoryRows();
    twice.at(1).put('a', { n: 1 });
    twice.at(2).put('a', { n: 2 });
    twice.delete('a');
    twice.put('a', { n: 3 });
    expect([twice.asOf(1).get('a'), twice.asOf(2).get('a')]).toEqual([{ n: 1 }, { n: 3 }]);
  });
  it('stay in order while they are walked and others are put, in however many pages', () => {
    const many = rowsOf(...Array.from({ length: 1_000 }, (_, n) => [`k/${String((n * 7) % 1_000).padStart(4, '0')}`, n] as const));
    const walked: string[] = [];
    for (const [key] of many.asOf(1_000).range('k/')) {
      walked.push(key);
      many.at(1_000 + walked.length).put(`k/${key.slice(2)}-later`, { n: 0 });
    }
    expect(walked).toEqual(Array.from({ length: 1_000 }, (_, n) => `k/${String(n).padStart(4, '0')}`));
  });
  it('have no key whose order would depend on how it is stored', () => expect(() => rowsOf(['🎨', 1])).toThrow('encode it'));
});
