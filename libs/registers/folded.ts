const ALIKE: { readonly [letter: string]: string } = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', '&': ' and ' };
const APOSTROPHES = /['’‘ʼ`´]/g;

/** As people look for a name: small letters without accents and apostrophes, words apart by one space. `St Cyndêyrn’s` → `st cyndeyrns`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(APOSTROPHES, '')
    .replaceAll(/[øæœßłđðþ&]/g, (letter) => ALIKE[letter]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
