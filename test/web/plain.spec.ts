import { describe, expect, it } from '@jest/globals';
import { plain, say } from '../../apps/web/src/shell/plain';

describe('a code of the record', () => {
  it('is said as people say it', () => expect([plain('theatre-company'), plain('became-another')]).toEqual(['theatre company', expect.stringContaining('became')]));

  it('is not what somebody wrote: their words stay as they are', () => {
    for (const text of ['Pre-school', 'Smith-Jones', 'Tŷ-Ŵyn', '2014-15', 'R&D – play', 'مدرسة-النور']) expect(plain(text)).toBe(text);
  });

  it('may be a word that every object has: it is said as it stands', () => {
    for (const text of ['constructor', 'toString', '__proto__', 'valueOf']) expect([plain(text), say('type', text, new Map())]).toEqual([text, text]);
  });
});
