import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt';

describe('an excerpt', () => {
  const long = `${'Alder and birch. '.repeat(20)}The young people painted a mural of the canal. ${'Cedar and elm. '.repeat(20)}`;

  it('is the whole of a short text', () => expect(excerptOf('Painted a mural.', ['mural'])).toBe('Painted a mural.'));
  it('stands around the first word that was asked for', () => {
    const excerpt = excerptOf(long, ['mural']);
    expect(excerpt).toMatch(/^… .*painted a mural of the canal.* …$/);
    expect(excerpt.length).toBeLessThan(170);
  });
  it('finds words with accents and apostrophes', () => expect(excerptOf(`${'x '.repeat(100)}at Tŷ’r Ŵyl`, ['tyr'])).toMatch(/at Tŷ’r Ŵyl$/));
  it('is the beginning where no word is in it', () => expect(excerptOf(long, ['zebra'])).toMatch(/^Alder and birch/));
});
