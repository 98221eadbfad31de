import { choice, day, digits, label } from '#kernel/fields';
import { folded } from '#kernel/folded';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { runningOn } from '../partnerships/running';
import { activityFold } from './activity';
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from './events';
import { byNames } from './in-order';
import { lastDays } from './involvement';
import { districtOf } from './postcode';
import type { Standing } from './standing';
import { WhoIsWho } from './who-is-who';

const STATES = ['member', 'left', 'closed', 'became-another'] as const;

class DirectoryQuery {
  @Is(label, { optional: true, says: 'Part of a name: of the day, of an earlier one, or of a record that was merged.' }) search?: string;
  @Is(choice(...ORGANISATION_KINDS), { optional: true }) kind?: OrganisationKind;
  @Is(label, { optional: true }) type?: string;
  @Is(label, { optional: true, says: 'A place of the LCEP’s own list.' }) place?: string;
  @Is(label, { optional: true, says: 'A postcode district such as NW1.' }) district?: string;
  @Is(label, { optional: true }) artForm?: string;
  @Is(choice(...STATES), { optional: true, says: 'Only who is a member, has left, was closed or became another.' }) state?: Standing['state'];
  @Is(day, { optional: true, says: 'Only who was in nothing after this day.' }) quietSince?: PlainDate;
  @Is(digits(1, 500), { optional: true, says: 'At most so many; 100 where absent.' }) limit?: string;
  @Is(digits(0, 1_000_000), { optional: true, says: 'Leave out so many from the beginning.' }) skip?: string;
}

export interface DirectoryEntry {
  readonly ref: string;
  readonly name: string;
  /** What it is known by too: earlier names, and those of its other records. */
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly type: string | null;
  readonly phase: string | null;
  readonly artForms: readonly string[];
  readonly place: string | null;
  readonly district: string | null;
  readonly website: string | null;
  readonly joinedOn: PlainDate | null;
  readonly state: Standing['state'];
  readonly since: PlainDate | null;
  readonly successor: { readonly ref: string; readonly name: string } | null;
  readonly notes: readonly string[];
  /** Partnerships of it that run on the day. */
  readonly partnerships: number;
  /** The last day on which it was in anything, by the day that is asked for. */
  readonly lastOn: PlainDate | null;
}
export interface Directory {
  readonly organisations: readonly DirectoryEntry[];
  /** How many match, on this page or not. */
  readonly total: number;
  /** What there is to filter by among all of them, whatever was filtered: each word once, as it was written first. */
  readonly offered: { readonly [setting in (typeof OFFERED)[number]]: readonly string[] };
}
const OFFERED = ['type', 'place', 'district', 'artForm'] as const;
type Listed = Omit<DirectoryEntry, 'partnerships' | 'lastOn'>;

export const directoryView: View<DirectoryQuery, Directory> = {
  name: 'directory',
  summary: 'Everybody who had joined by the day `on`, by the name of that day, with what each is and does; filtered, a page at a time.',
  query: DirectoryQuery,
  async answer({ quietSince, limit = '100', skip = '0', ...filter }, at) {
    const [book, activity] = [await at.records(), await at.memory(activityFold)];
    const { on } = at;
    const all = book.remembered('directory', everybodyOn, on);
    const partnerships = book.remembered('partnerships of members', partnershipsOn, on);
    const lastOn = lastDays(book, activity, at);
    const found = all.filter(matching(filter)).filter(({ ref }) => quietSince === undefined || (lastOn(ref) ?? '') <= quietSince);
    const page = found.slice(Number(skip), Number(skip) + Number(limit));
    return {
      organisations: page.map((one) => ({ ...one, partnerships: partnerships.get(one.ref) ?? 0, lastOn: lastOn(one.ref) })),
      total: found.length,
      offered: book.remembered('directory offers', offeredOn, on),
    };
  },
};

/** Everybody who had joined by a day, by name. */
function everybodyOn(book: RecordBook, on: PlainDate): Listed[] {
  const entries = book.rememberedEach('directory entries', 'organisation', entryOn, on);
  return byNames(book, on).flatMap((ref) => entries.get(ref) ?? []);
}

function entryOn(book: RecordBook, row: RecordRow, on: PlainDate): Listed | undefined {
  const who = WhoIsWho.in(book);
  const joined = who.joinedBy(row, on);
  return joined && listedOn(who, row.ref, row.values as unknown as Organisation, joined.joinedOn, on);
}

/** In how many partnerships that run on a day each organisation is. */
function partnershipsOn(book: RecordBook, on: PlainDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const members of runningOn(book, on).values()) for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

function listedOn(who: WhoIsWho, ref: string, values: Organisation, joinedOn: PlainDate | null, on: PlainDate): Listed {
  const { state, since, successor, notes } = who.standingOn(ref, on);
  const name = who.nameOn(ref, on);
  const names = new Set(who.recordsOf(ref).flatMap((one) => who.namesBy(one, on)));
  return {
    ref,
    name,
    otherNames: [...names].filter((one) => one !== name),
    kind: values.kind,
    type: values.type ?? null,
    phase: values.phase ?? null,
    artForms: values.artForms ?? [],
    place: values.place ?? null,
    district: (values.postcode === undefined ? undefined : districtOf(values.postcode)) ?? null,
    website: values.website ?? null,
    joinedOn,
    state,
    since,
    successor: successor === null ? null : { ref: who.keptOf(successor), name: who.nameOn(who.keptOf(successor), on) },
    notes,
  };
}

type Filter = Omit<DirectoryQuery, 'quietSince' | 'limit' | 'skip'>;

function matching({ search = '', kind, type, place, district, artForm, state }: Filter): (entry: Listed) => boolean {
  const sought = folded(search);
  const asking = (wanted: string | undefined) => {
    const word = wanted === undefined ? undefined : folded(wanted);
    return (said: string | null) => word === undefined || word === folded(said ?? '');
  };
  const [isType, isPlace, isDistrict, isArtForm] = [asking(type), asking(place), asking(district), asking(artForm)];
  return (entry) =>
    (sought === '' || [entry.name, ...entry.otherNames].some((name) => folded(name).includes(sought))) &&
    (kind === undefined || kind === entry.kind) &&
    isType(entry.type) &&
    isPlace(entry.place) &&
    isDistrict(entry.district) &&
    (artForm === undefined || entry.artForms.some(isArtForm)) &&
    (state === undefined || state === entry.state);
}

function offeredOn(book: RecordBook, on: PlainDate): Directory['offered'] {
  const all = book.remembered('directory', everybodyOn, on);
  const words = (said: readonly (string | null)[]) => {
    const once = new Map<string, string>();
    // Most say what others say: each is folded once.
    for (const word of new Set(said)) if (word !== null && !once.has(folded(word))) once.set(folded(word), word.trim());
    return [...once.values()].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
  };
  return {
    type: words(all.map(({ type }) => type)),
    place: words(all.map(({ place }) => place)),
    district: words(all.map(({ district }) => district)),
    artForm: words(all.flatMap(({ artForms }) => artForms)),
  };
}
