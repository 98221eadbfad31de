import type { Reading } from './installation';

export interface ListedLcep {
  readonly slug: string;
  readonly name: string;
}

/** Sorts after every key of one LCEP and before those of the next. */
const PAST_ALL_KEYS = '|\uffff';

/** Every LCEP of the installation, by its short name: the one question that is asked across LCEPs. */
export function listLceps({ rows, registry }: Pick<Reading, 'rows' | 'registry'>): ListedLcep[] {
  const projection = registry.projections.find(({ name }) => name === 'lceps');
  const generation = projection && rows.readable(projection);
  if (!generation) return [];
  const boundary = rows.boundary(generation, Number.MAX_SAFE_INTEGER);
  const found: ListedLcep[] = [];
  for (let after: string | undefined; ; ) {
    const [next] = [...rows.rangeAt(generation, '', boundary, 1, after)];
    if (!next) return found.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    const lcep = next[1] as ListedLcep;
    found.push(lcep);
    after = lcep.slug + PAST_ALL_KEYS;
  }
}
