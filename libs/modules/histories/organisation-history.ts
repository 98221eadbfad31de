import { ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { fieldFault, Refused, refuse, shown } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { entryOf, type Entry, type Named } from './entries';
import { nameOf, partIn } from './about-record';

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
  readonly summary: { readonly partnerships: number; readonly projectsDelivered: number; readonly youngPeople: number; readonly teachersInCpd: number };
  readonly askedFor: readonly string[];
  readonly worksWith: readonly (Named & { readonly partnership: string; readonly projects: number })[];
  readonly entries: readonly Entry[];
  readonly later: number;
}

interface Part {
  readonly row: RecordRow;
  readonly part: string;
}

/** Everything an organisation was in, directly or through its partnerships: projects, their sessions, and evidence of them. */
function partsIn(book: RecordBook, organisation: string): Part[] {
  const direct = [...book.citing('organisation', organisation)].map(({ row, fields }) => ({ row, part: partIn(book, row.kind, fields[0]!) }));
  const partnerships = direct.filter(({ row }) => row.kind === 'partnership');
  const projects = partnerships.flatMap(({ row }) => within(book, row));
  return [...direct, ...projects, ...projects.flatMap(({ row }) => within(book, row))];
}
const within = (book: RecordBook, { kind, ref }: RecordRow): Part[] =>
  [...book.citing(kind, ref)].map(({ row }) => ({ row, part: 'member' }));

export const organisationHistoryView: View<OrganisationHistoryQuery, OrganisationHistory> = {
  name: 'organisation-history',
  summary: 'Every meeting, need, introduction, partnership, project, session and walk an organisation was in, newest first.',
  query: OrganisationHistoryQuery,
  async answer({ organisation: ref }, at) {
    const book = await at.records();
    const row = book.get('organisation', ref);
    if (!row) throw new Refused(unknownOrganisation(ref));
    const itself = entryOf(book, row, 'itself', ref);
    const parts = partsIn(book, ref);
    const all = [itself, ...parts.map((one) => entryOf(book, one.row, one.part, ref))].sort(newestFirst);
    const entries = all.filter(({ on }) => on === null || on <= at.on);
    const text = (field: string) => (row.values[field] as string | undefined) ?? null;
    return {
      organisation: {
        ref,
        name: nameOf(book, ref),
        kind: text('kind')!,
        type: text('type'),
        joinedOn: row.on,
        postcode: text('postcode'),
        localAuthority: text('localAuthority'),
        withdrawn: itself.withdrawn,
      },
      ...summaryOf(book, ref, entries, at.on),
      entries,
      later: all.length - entries.length,
    };
  },
};

const unknownOrganisation = (ref: string) =>
  refuse('not-found', 'organisation.unknown', `Nothing was recorded of an organisation “${ref}” at that moment.`, {
    fields: [fieldFault('organisation', 'organisation.unknown', shown(ref), 'the ref of an organisation')],
  });

function summaryOf(book: RecordBook, organisation: string, entries: readonly Entry[], on: PlainDate) {
  const standing = entries.filter((entry) => !entry.withdrawn);
  const of = (kind: string) => standing.filter((entry) => entry.kind === kind);
  const live = (kind: string, field: string) => (entry: Entry) => !book.get(kind, String(entry.values[field]))?.withdrawn;
  const delivered = of('project').filter(({ values }) => values['deliveredOn'] !== undefined && (values['deliveredOn'] as PlainDate) <= on);
  const cpd = of('attendance')
    .filter(live('learning-session', 'session'))
    .filter(({ values }) => values['role'] === 'teacher' && values['organisation'] === organisation)
    .filter(({ values }) => book.get('learning-session', String(values['session']))?.values['type'] === 'cpd');
  return {
    summary: {
      partnerships: of('partnership').length,
      projectsDelivered: delivered.length,
      youngPeople: sum(of('participation').filter(live('project', 'project')), 'youngPeople'),
      teachersInCpd: sum(cpd, 'people'),
    },
    askedFor: [...new Set(of('need').flatMap(({ values }) => (values['priorities'] as string[] | undefined) ?? []))],
    worksWith: of('partnership').flatMap((entry) =>
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
