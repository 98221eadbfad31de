import { digits, label } from '#kernel/fields';
import { wordsOf } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { MemoryFold } from '#platform/memory-folds';
import { titleOf } from '../histories/about-record';
import { SearchIndex } from './search-index';
import { excerptOf } from './excerpt';

/** Every word of an LCEP's records. */
export const searchFold: MemoryFold<SearchIndex> = {
  name: 'search',
  opensTexts: true,
  begin: (kinds) => new SearchIndex(kinds),
  fold: (index, event) => index.fold(event),
};

class SearchQuery {
  @Is(label, { says: 'Words, or the beginnings of words; all of them must be found.' }) words!: string;
  @Is(label, { optional: true, says: 'Only records of this kind.' }) kind?: string;
  @Is(digits(1, 1_000), { optional: true, says: 'Pages of 20, counted from 1.' }) page?: string;
}
export interface Hit {
  readonly kind: string;
  readonly ref: string;
  readonly on: PlainDate | null;
  readonly title: string;
  /** The text around the first word that was found. */
  readonly excerpt: string;
  readonly withdrawn: boolean;
}
const PAGE = 20;

export const searchView: View<SearchQuery, { found: number; kinds: { [kind: string]: number }; hits: Hit[]; more: boolean }> = {
  name: 'search',
  summary: 'Records of any kind by their words, as they were known and dated by the day `on`; small slips of spelling are forgiven.',
  query: SearchQuery,
  async answer({ words, kind, page = '1' }, at) {
    const index = await at.memory(searchFold);
    const all = index.search(words, at);
    const kinds: { [kind: string]: number } = {};
    for (const one of all) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1;
    const wanted = kind === undefined ? all : all.filter((one) => one.kind === kind);
    const from = (Number(page) - 1) * PAGE;
    const book = await at.records();
    const hits = wanted.slice(from, from + PAGE).map(({ kind: of, ref, on, withdrawn, text }) => {
      const row = book.get(of, ref);
      return { kind: of, ref, on, title: row ? titleOf(book, row) : ref, excerpt: excerptOf(text, wordsOf(words)), withdrawn };
    });
    return { found: wanted.length, kinds, hits, more: wanted.length > from + PAGE };
  },
};
