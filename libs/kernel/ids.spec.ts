import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isSlug, partsOf, streamOf } from './ids';

describe('the name of a stream', () => {
  const ref = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: fc.constantFrom('/', '%', '.', '|', '2', 'F', ' ', 'é', '🎨') }));

  it('gives back its parts, whatever signs the ref has', () => {
    fc.assert(
      fc.property(ref, (ref) => expect(partsOf(streamOf('camden', 'need', ref))).toEqual({ lcep: 'camden', kind: 'need', ref })),
      { seed: 7 },
    );
  });
  it('is another one for another ref', () => {
    fc.assert(
      fc.property(ref, ref, (a, b) => expect(streamOf('camden', 'need', a) === streamOf('camden', 'need', b)).toBe(a === b)),
      { seed: 8 },
    );
  });
  it('has three parts, the LCEP first', () => {
    expect(streamOf('camden', 'need', 'a/b')).toBe('camden/need/a%2Fb');
    expect(streamOf('camden', 'need', '100%')).toBe('camden/need/100%25');
    expect(streamOf('camden', 'need', 'need-001')).toBe('camden/need/need-001');
  });
});

describe('the short name of an LCEP', () => {
  it.each(['camden', 'a', '1', 'a-b', 'north-east-2', 'x'.repeat(40)])('may be “%s”', (slug) => expect(isSlug(slug)).toBe(true));
  it.each(['', 'Camden', '-a', 'a-', 'a_b', 'a/b', 'a|b', 'a b', 'é', 'camden\n', 'x'.repeat(41)])('may not be “%s”', (slug) =>
    expect(isSlug(slug)).toBe(false));
});
