import { describe, expect, it } from '@jest/globals';
import { connected } from './connected';

const ties: { readonly [one: string]: readonly string[] } = { a: ['b'], b: ['a', 'c'], c: ['b', 'a'], d: ['d'], e: [] };
const from = (start: string) => connected(start, (one) => ties[one] ?? []);

describe('what hangs together', () => {
  it('is reached through others, itself first, each once', () => expect(from('c')).toEqual(['c', 'b', 'a']));
  it('is it alone where it is tied to nothing, to itself, or unknown', () => expect([from('e'), from('d'), from('x')]).toEqual([['e'], ['d'], ['x']]));
});
