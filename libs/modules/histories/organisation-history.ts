import { connected } from '#kernel/connected';
import { ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook } from '#platform/record-book';
import type { Standing } from '../organisations/standing';
import { WhoIsWho } from '../organisations/who-is-who';
import { unknownRecord, type Named } from './about-record';
import { entryOf, type Entry } from './entries';
import { once, partsIn } from './parts';

class OrganisationHistoryQuery {
  @Is(refField, { says: 'The ref of the organisation.' }) organisation!: string;
}

export interface OrganisationHistory {
  readonly organisation: {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly type: string | null;
    readonly joinedOn: PlainDate | null;
    readonly postcode: string | null;
    readonly localAuthority: string | null;
    readonly withdrawn: Entry['withdrawn'];
  };
  /** Whether it was a member still, and who carries on where it closed or became another. */
  readonly standing: Omit<Standing, 'successor'> & { readonly successor: Named | null };
  /** The other records of it, which were merged into this one. */
  readonly mergedFrom: readonly Named[];
  /** The organisations it carries on from; their entries stand among its own, each under the name it was recorded of. */
  readonly carriesOn: readonly Named[];
  readonly summary: { readonly partnerships: number; readonly projectsDelivered: number; readonly youngPeople: number; readonly teachersInCpd: number };
  readonly askedFor: readonly string[];
  readonly worksWith: readonly (Named & { readonly partnership: string; readonly projects: number })[];
  readonly entries: readonly Entry[];
  readonly later: number;
}

export const organisationHistoryView: View<OrganisationHistoryQuery, OrganisationHistory> = {
  name: 'organisation-history',
  summary: 'Every meeting, need, introduction, partnership, project, session and walk an organisation was in, newest first.',
  query: OrganisationHistoryQuery,
  async answer({ organisation: asked }, at) {
    const book = await at.records();
    const who = WhoIsWho.in(book);
    const own = who.recordsOf(asked);
    const ref = own[0]!;
    const row = book.get('organisation', ref);
    if (!row) throw new Refused(unknownRecord('organisation', asked));
    const named = (one: string): Named => ({ ref: one, name: who.nameOn(one, at.on) });
    const earlier = connected(ref, (one) => who.predecessorsOf(one, at.on).map(({ organisation }) => who.keptOf(organisation))).slice(1);
    const parts = once([...own, ...earlier.flatMap((one) => who.recordsOf(one))].flatMap((one) => partsIn(book, one)));
    const all = parts.map(({ row: one, part, of }) => entryOf(book, one, part, { own, under: of === ref ? null : named(of), asOf: at.on })).sort(newestFirst);
    const entries = all.filter(({ on }) => on === null || on <= at.on);
    const standing = who.standingOn(ref, at.on);
    const text = (field: string) => (row.values[field] as string | undefined) ?? null;
    return {
      organisation: {
        ref,
        name: who.nameOn(ref, at.on),
        kind: text('kind')!,
        type: text('type'),
        joinedOn: row.on,
        postcode: text('postcode'),
        localAuthority: text('localAuthority'),
        withdrawn: all.find((entry) => entry.kind === 'organisation' && entry.ref === ref)?.withdrawn ?? null,
      },
      standing: { ...standing, successor: standing.successor === null ? null : named(who.keptOf(standing.successor)) },
      mergedFrom: own.slice(1).map(named),
      carriesOn: earlier.map(named),
      ...summaryOf(book, own, entries, at.on),
      entries,
      later: all.length - entries.length,
    };
  },
};

/** What the organisation itself did, under whichever of its records; what it carries on from others stands in the entries alone. */
function summaryOf(book: RecordBook, own: readonly string[], entries: readonly Entry[], on: PlainDate) {
  const standing = entries.filter((entry) => !entry.withdrawn && (entry.under === null || own.includes(entry.under.ref)));
  const of = (kind: string) => standing.filter((entry) => entry.kind === kind);
  const live = (kind: string, field: string) => (entry: Entry) => !book.get(kind, String(entry.values[field]))?.withdrawn;
  const delivered = of('project').filter(({ values }) => values['deliveredOn'] !== undefined && (values['deliveredOn'] as PlainDate) <= on);
  const cpd = of('attendance')
    .filter(live('learning-session', 'session'))
    .filter(({ values }) => values['role'] === 'teacher' && own.includes(String(values['organisation'])))
    .filter(({ values }) => book.get('learning-session', String(values['session']))?.values['type'] === 'cpd');
  const agreed = of('partnership').filter(({ values }) => values['agreedOn'] !== undefined && (values['agreedOn'] as PlainDate) <= on);
  return {
    summary: {
      partnerships: agreed.length,
      projectsDelivered: delivered.length,
      youngPeople: sum(of('participation').filter(live('project', 'project')), 'youngPeople'),
      teachersInCpd: sum(cpd, 'people'),
    },
    askedFor: [...new Set(of('need').flatMap(({ values }) => (values['priorities'] as string[] | undefined) ?? []))],
    worksWith: agreed.flatMap((entry) =>
      entry.with.map((other) => ({
        ...other,
        partnership: entry.ref,
        projects: of('project').filter(({ values }) => values['partnership'] === entry.ref).length,
      })),
    ),
  };
}

const sum = (entries: readonly Entry[], field: string) => entries.reduce((total, { values }) => total + Number(values[field] ?? 0), 0);

const newestFirst = (a: Entry, b: Entry): number =>
  (b.on ?? '').localeCompare(a.on ?? '') || Number(b.recorded.position) - Number(a.recorded.position);
