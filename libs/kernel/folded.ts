/** Letters that do not come apart into one without its mark. */
const ALIKE: { readonly [letter: string]: string } = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', '&': ' and ' };
const APOSTROPHES = /['’‘ʼ`´]/g;

/**
 * A text as people look for it, whatever keyboard they have: small letters without accents (ŵ is w) and apostrophes, words apart
 * by one space. `St Cyndêyrn’s-by-Tŷ` → `st cyndeyrns by ty`. Nothing is left of a text without a letter or digit.
 */
export const folded = (text: string): string => (PLAIN.test(text) ? foldedPlain(text) : foldedAny(text));

const foldedAny = (text: string): string =>
  text
    .replaceAll(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[øæœßłđðþ&]/g, (letter) => ALIKE[letter]!)
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same for the many texts without a letter beyond ASCII. */
const PLAIN = /^[\x20-\x7e]*$/;
const foldedPlain = (text: string): string => text.toLowerCase().replaceAll(/['`]/g, '').replaceAll('&', ' and ').replaceAll(/[^a-z0-9]+/g, ' ').trim();

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => folded(text).split(' ').filter((word) => word !== '');

const collator = new Intl.Collator('en-GB');

/** The order of names in a list: 0 only where they are the same to a reader’s eye. */
export const byName = (a: string, b: string): number => collator.compare(a, b);
