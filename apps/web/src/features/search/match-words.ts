import { folded } from '../../parts/match';

export interface Part { readonly part: string; readonly is: boolean }

/** How many letters may differ, as the search allows it: none in short words and where there are digits. */
const astray = (word: string) => (/\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Letters to put in, leave out or change to make one word of the other; more than `most` counts as more. */
function differ(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, its] of [...other].entries()) next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === its ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether two neighbouring letters only changed places. */
const swapped = (one: string, other: string): boolean => {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && other === `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`;
};

/** A text in parts: words that are one of those asked for, begin so, or are a slip of spelling away, and what stands between them. */
export function markedParts(text: string, asked: string): Part[] {
  const wanted = folded(asked).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const isWanted = (word: string) => {
    const own = folded(word);
    return wanted.some((one) => own.startsWith(one) || (astray(one) > 0 && (swapped(one, own) || differ(one, own, astray(one)) <= astray(one))));
  };
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}’']*)/u).filter((part) => part !== '').map((part) => ({ part, is: /^[\p{L}\p{N}]/u.test(part) && isWanted(part) }));
}
