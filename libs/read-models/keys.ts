/** The key under which a row of an LCEP is stored. A slug holds no `|`, so no LCEP can reach the rows of another. */
export const qualified = (lcep: string, key: string): string => `${lcep}|${key}`;

/** The LCEP of a stream, without taking the rest apart. */
export function lcepOf(stream: string): string {
  const end = stream.indexOf('/');
  return end < 0 ? stream : stream.slice(0, end);
}

/** Greater than every key that starts with the prefix. */
export const afterAll = (prefix: string): string => `${prefix}\u{10ffff}`;

/** The order of keys in every adapter: by code point, which is also the order of their bytes in UTF-8. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // A surrogate stands for a code point above all others, though its own number is below U+E000.
    if (x >= 0xd800 && y >= 0xd800 && isSurrogate(x) !== isSurrogate(y)) return isSurrogate(x) ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
