import { folded } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import type { RecordBook } from '#platform/record-book';
import { LISTS, type ListEntry, type ListName } from './events';

class NoSettings {}

export interface Listed {
  readonly ref: string;
  readonly value: string;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
  /** How many records say it. */
  readonly used: number;
}
export interface OwnList {
  /** What is offered on the day. */
  readonly entries: readonly Listed[];
  /** What records say that is not offered, with how many of them do. */
  readonly unlisted: readonly { readonly value: string; readonly used: number }[];
}

/** Where each list is used: a kind of record and its field. */
const USES: { readonly [L in ListName]: readonly (readonly [kind: string, field: string])[] } = {
  'organisation-types': [['organisation', 'type']],
  'art-forms': [['organisation', 'artForms'], ['proposal', 'artForm'], ['project', 'artForms']],
  places: [['organisation', 'place']],
};

export const listsView: View<NoSettings, { lists: { [L in ListName]: OwnList } }> = {
  name: 'lists',
  summary: 'The LCEP’s own lists as offered on the day `on`: types of organisations, art forms, places; and what is in use beside them.',
  query: NoSettings,
  async answer(_, at) {
    const book = await at.records();
    const lists = LISTS.map((list) => [list, listOn(book, list, at.on)] as const);
    return { lists: Object.fromEntries(lists) as { [L in ListName]: OwnList } };
  },
};

function listOn(book: RecordBook, list: ListName, on: PlainDate): OwnList {
  const used = usesOf(book, list, on);
  const entries = [...book.counted('list-entry', on)]
    .map(({ ref, values }) => ({ ref, ...(values as unknown as ListEntry) }))
    .filter((entry) => entry.list === list && (entry.until === undefined || entry.until >= on))
    .map(({ ref, value, since = null, until = null }) => ({ ref, value, since, until, used: used.get(folded(value))?.used ?? 0 }))
    .sort(byValue);
  const listed = new Set(entries.map(({ value }) => folded(value)));
  return { entries, unlisted: [...used].filter(([value]) => !listed.has(value)).map(([, one]) => one).sort(byValue) };
}

function usesOf(book: RecordBook, list: ListName, on: PlainDate): Map<string, { readonly value: string; readonly used: number }> {
  const used = new Map<string, { readonly value: string; readonly used: number }>();
  for (const [kind, field] of USES[list])
    for (const { values } of book.counted(kind, on))
      for (const value of [(values[field] ?? []) as string | string[]].flat()) {
        const known = used.get(folded(value));
        used.set(folded(value), { value: known?.value ?? value, used: (known?.used ?? 0) + 1 });
      }
  return used;
}

const byValue = (a: { readonly value: string }, b: { readonly value: string }): number => a.value.localeCompare(b.value, 'en-GB');
