import SearchableMap from 'minisearch/SearchableMap';
import type { Recorded } from '#kernel/event';
import { wordsOf } from '#kernel/folded';
import { partsOf, type Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import { applied, type CorrectedData, type RecordedData } from '#kernel/record';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';

/** What a record said from one position on, until it was corrected. */
interface Version {
  readonly record: Indexed;
  readonly text: string;
  readonly on: PlainDate | null;
  readonly from: Position;
  to: Position;
}
interface Indexed {
  readonly kind: string;
  readonly ref: Ref;
  values: Values;
  newest: Version | undefined;
  /** Since when it is withdrawn, or is not any more. */
  readonly turns: { readonly from: Position; readonly withdrawn: boolean }[];
}
/** Places of a word in versions, see `words`. */
interface Places {
  readonly places: readonly number[];
  /** How much a word there counts. */
  readonly weight: number;
}
type Values = { readonly [field: string]: unknown };

export interface Found {
  readonly kind: string;
  readonly ref: Ref;
  readonly on: PlainDate | null;
  readonly withdrawn: boolean;
  readonly text: string;
  readonly score: number;
}

const TITLES: readonly string[] = ['name', 'title'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/**
 * How much a word counts that is meant so, begins so, or is one or two letters away (half of it); and more in a name or title.
 * Numbers whose sums are exact, so that no order of adding them up makes a difference.
 */
const [EXACT, BEGINS, ASTRAY] = [20, 14, 7];
const IN_TITLE = 3;

/**
 * Every word of every record of one LCEP, with the positions between which the record said it: so the past is searched as it
 * was known, and nothing that came later changes what is found, or in which order (no count over all records has a part in
 * the score). It lives in memory alone, since free text may be kept only sealed.
 */
export class SearchIndex {
  /** Word → versions it stands in, each as twice its number, plus one where it stands in a name or title. */
  private readonly words = new SearchableMap<number[]>();
  private readonly versions: Version[] = [];
  private readonly records = new Map<string, Indexed>();

  constructor(private readonly kinds: ReadonlyMap<string, RecordKind>) {}

  /** Takes in the next event, with its texts opened. Events of anything but records say nothing to it. */
  fold(event: Recorded): void {
    const { kind: name, ref } = partsOf(event.stream);
    const kind = this.kinds.get(name);
    if (!kind) return;
    const change = event.type.slice(name.length + 1);
    const record = this.records.get(`${name}/${ref}`) ?? this.add(name, ref);
    if (change === 'recorded') this.says(kind, record, (event.data as RecordedData<Values>).values, event.position);
    else if (change === 'corrected') this.says(kind, record, applied(record.values, (event.data as CorrectedData<Values>).changes), event.position);
    const withdrawn = change === 'withdrawn';
    if (withdrawn || change === 'reinstated' || (change === 'recorded' && record.turns.length > 0)) record.turns.push({ from: event.position, withdrawn });
  }

  /**
   * Records in which every word is found, as known at a position and dated by a day; the best first, then the newest.
   * A word is also found where another begins with it or, from four letters on, differs by a letter (by two from eight on) or has
   * two neighbouring ones the other way round.
   */
  search(asked: string, { position, on }: { readonly position: Position; readonly on: PlainDate }): Found[] {
    const [rarest, ...rest] = [...new Set(wordsOf(asked))].map((word) => this.placesOf(word)).sort((a, b) => countIn(a) - countIn(b));
    const first = rarest && this.versionsAt(rarest, position);
    const others = rest.map((places) => this.versionsAt(places, position, first));
    const found: Found[] = [];
    for (const [number, score] of first ?? []) {
      const { record, text, on: day } = this.versions[number]!;
      if ((day !== null && day > on) || others.some((one) => !one.has(number))) continue;
      const withdrawn = record.turns.findLast(({ from }) => from <= position)?.withdrawn ?? false;
      found.push({ kind: record.kind, ref: record.ref, on: day, withdrawn, text, score: others.reduce((sum, one) => sum + one.get(number)!, score) });
    }
    return found.sort(best);
  }

  /** Where the word stands, or one like it, and how well that counts. */
  private placesOf(word: string): Places[] {
    const near = [...this.words.fuzzyGet(word, lettersAstray(word)).values()].map(([places, letters]) => ({ places, weight: letters === 0 ? EXACT : ASTRAY / letters }));
    const turned = swapped(word).flatMap((other) => this.words.get(other) ?? []);
    const begun = word.length > 1 ? [...this.words.atPrefix(word)].flatMap(([other, places]) => (other === word ? [] : { places, weight: BEGINS })) : [];
    return [...near, { places: turned, weight: ASTRAY }, ...begun];
  }

  /** The versions at these places that stood at the position, with how well they do; of those `among` others, where they are given. */
  private versionsAt(all: readonly Places[], position: Position, among?: ReadonlyMap<number, number>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const { places, weight } of all)
      for (const place of places) {
        const number = place >> 1;
        if (among && !among.has(number)) continue;
        const { from, to } = this.versions[number]!;
        if (from > position || to <= position) continue;
        const score = place & 1 ? weight * IN_TITLE : weight;
        if (score > (scores.get(number) ?? 0)) scores.set(number, score);
      }
    return scores;
  }

  private add(kind: string, ref: Ref): Indexed {
    const record: Indexed = { kind, ref, values: {}, newest: undefined, turns: [] };
    this.records.set(`${kind}/${ref}`, record);
    return record;
  }

  private says(kind: RecordKind, record: Indexed, values: Values, position: Position): void {
    record.values = values;
    const on = ((kind.happenedOn && (values[kind.happenedOn] as PlainDate | undefined)) || null) as PlainDate | null;
    const texts = textsOf(kind, values);
    const text = [...texts.title, ...texts.rest].join(' · ');
    if (record.newest?.text === text && record.newest.on === on) return;
    if (record.newest) record.newest.to = position;
    const version: Version = { record, text, on, from: position, to: Infinity };
    record.newest = version;
    const number = this.versions.push(version) - 1;
    const inTitle = new Set(texts.title.flatMap(wordsOf));
    for (const word of inTitle) this.place(word, number * 2 + 1);
    for (const word of new Set([record.ref, ...texts.rest].flatMap(wordsOf))) if (!inTitle.has(word)) this.place(word, number * 2);
  }

  private place(word: string, place: number): void {
    const places = this.words.get(word);
    if (places) places.push(place);
    else this.words.set(word, [place]);
  }
}

/** What a person would call its words: names and titles, and all other text but refs of other records and days. */
function textsOf({ cites }: RecordKind, values: Values): { readonly title: readonly string[]; readonly rest: readonly string[] } {
  const rest = Object.entries(values)
    .filter(([field]) => !(field in cites) && !TITLES.includes(field))
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is string => typeof value === 'string' && !DAY.test(value));
  return { title: TITLES.flatMap((field) => (values[field] as string | undefined) ?? []), rest };
}

/** Refs, years and postcodes are meant as they are written. */
const lettersAstray = (word: string): number => (/\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** What was meant where two neighbouring letters changed places, the slip of whoever types fast: it counts as one letter. */
const swapped = (word: string): string[] =>
  lettersAstray(word) === 0 ? [] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)).filter((other) => other !== word);

const countIn = (all: readonly Places[]): number => all.reduce((sum, { places }) => sum + places.length, 0);

const best = (a: Found, b: Found): number =>
  b.score - a.score || compare(b.on ?? '', a.on ?? '') || compare(a.kind, b.kind) || compare(a.ref, b.ref);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
