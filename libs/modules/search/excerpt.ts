import { wordsOf } from '#kernel/folded';

const EXCERPT = 160;
const BEFORE = 40;

/** The part of a text around the first word that begins as one of those asked for does; its beginning where none is in it. */
export function excerptOf(text: string, asked: readonly string[]): string {
  const at = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu)].find(([word]) => asked.some((one) => wordsOf(word).some((own) => own.startsWith(one))))?.index ?? 0;
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const part = text.slice(from, from + EXCERPT);
  return `${from > 0 ? '… ' : ''}${part}${from + EXCERPT < text.length ? ' …' : ''}`;
}
