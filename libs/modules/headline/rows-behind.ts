import { later, type PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { WhoIsWho } from '../organisations/who-is-who';
import type { Figure } from './figures';

/** One row that a figure counts. */
export interface RowBehind {
  readonly kind: string;
  readonly ref: string;
  readonly on: PlainDate | null;
  readonly label: string;
  readonly amount: number;
  readonly recorded: { readonly position: string; readonly at: string };
  readonly corrected: boolean;
  readonly events: readonly string[];
}

/** The rows behind a figure, counted anew from the records themselves: a second way to the same number. */
export function rowsBehind(figure: Figure, book: RecordBook, on: PlainDate): RowBehind[] {
  return [...behind[figure](book, on)].sort(byDay);
}

const byDay = (a: { readonly on: PlainDate | null }, b: { readonly on: PlainDate | null }): number => (a.on ?? '').localeCompare(b.on ?? '');

type Behind = (book: RecordBook, on: PlainDate) => Iterable<RowBehind>;

const behind: { readonly [F in Figure]: Behind } = {
  schools: (book, on) => members(book, on, 'school'),
  culturalOrganisations: (book, on) => members(book, on, 'cultural'),
  partnerships: function* (book, on) {
    for (const row of book.all('partnership')) {
      const agreed = agreedOn(row);
      if (agreed !== undefined && agreed <= on) yield { ...counted(row, String(row.values['title']), 1), on: agreed };
    }
  },
  schoolsInPartnerships: (book, on) => membersInPartnerships(book, on, 'school'),
  culturalOrganisationsInPartnerships: (book, on) => membersInPartnerships(book, on, 'cultural'),
  projectsDelivered: function* (book, on) {
    for (const row of book.all('project')) {
      const delivered = row.values['deliveredOn'] as PlainDate | undefined;
      if (!row.withdrawn && delivered !== undefined && delivered <= on)
        yield { ...counted(row, String(row.values['title']), 1), on: delivered };
    }
  },
  youngPeople: function* (book, on) {
    for (const row of book.counted('participation', on)) {
      const project = book.get('project', String(row.values['project']));
      const label = [project?.values['title'], row.values['ageBand']].filter(Boolean).join(': ');
      if (project && !project.withdrawn) yield counted(row, label, Number(row.values['youngPeople']));
    }
  },
  teachersInCpd: (book, on) => attendance(book, on, 'cpd', 'teacher'),
  mentoringTrainingStaff: (book, on) => attendance(book, on, 'mentoring-training'),
  mentoringTrainingOrganisations: function* (book, on) {
    const seen = new Set<string>();
    for (const row of [...attendance(book, on, 'mentoring-training')].sort(byDay)) {
      const organisation = WhoIsWho.in(book).keptOf(String(book.get('attendance', row.ref)?.values['organisation']));
      if (seen.has(organisation)) continue;
      seen.add(organisation);
      yield { ...row, label: WhoIsWho.in(book).nameOn(organisation, on), amount: 1 };
    }
  },
  learningWalks: function* (book, on) {
    for (const row of book.counted('learning-walk', on))
      if (row.values['walkedOn'] !== undefined)
        yield counted(row, WhoIsWho.in(book).nameOn(String(row.values['host']), on), 1);
  },
};

type Member = ReturnType<WhoIsWho['organisations']> extends Generator<infer M> ? M : never;

/** Each organisation once, with the events of all its records and of what made them one. */
function* membersOf(book: RecordBook, on: PlainDate, kind: string): Generator<Member & { readonly behind: RowBehind }> {
  const who = WhoIsWho.in(book);
  for (const member of who.organisations()) {
    const { row, records, joinedOn } = member;
    if (row.values['kind'] !== kind || (joinedOn !== null && joinedOn > on)) continue;
    const merged = who.mergesOf(who.recordsOf(row.ref)).flatMap(({ ref }) => book.get('organisation-merge', ref)?.events ?? []);
    const events = [...records.flatMap((one) => one.events), ...merged].map(String);
    yield { ...member, behind: { ...counted(row, who.nameOn(row.ref, on), 1), on: joinedOn, events } };
  }
}

function* members(book: RecordBook, on: PlainDate, kind: string): Generator<RowBehind> {
  for (const { behind } of membersOf(book, on, kind)) yield behind;
}

function* membersInPartnerships(book: RecordBook, on: PlainDate, kind: string): Generator<RowBehind> {
  for (const { behind, records } of membersOf(book, on, kind)) {
    const [first] = records.flatMap(({ ref }) => [...agreementsOf(book, ref)]).sort(byDay);
    if (first && first.on <= on) yield { ...behind, on: later(behind.on ?? undefined, first.on) ?? null, events: [...behind.events, ...first.events.map(String)] };
  }
}

/** The days on which an organisation came to be in a partnership: from its agreement, or by joining later. */
function* agreementsOf(book: RecordBook, organisation: string): Generator<{ readonly on: PlainDate; readonly events: readonly number[] }> {
  for (const { row, fields } of book.citing('organisation', organisation)) {
    if (row.kind === 'partnership' && fields.includes('members')) {
      const agreed = agreedOn(row);
      if (agreed !== undefined) yield { on: agreed, events: row.events };
    }
    if (row.kind !== 'partnership-change' || row.values['what'] !== 'partner-joined' || row.withdrawn) continue;
    const partnership = book.get('partnership', String(row.values['partnership']));
    const agreed = partnership && agreedOn(partnership);
    if (agreed !== undefined) yield { on: later(agreed, row.on!)!, events: [...partnership!.events, ...row.events] };
  }
}

/** The day of agreement of a partnership that stands; one that is only proposed has none. */
const agreedOn = ({ withdrawn, values }: RecordRow): PlainDate | undefined => (withdrawn ? undefined : (values['agreedOn'] as PlainDate | undefined));

function* attendance(book: RecordBook, on: PlainDate, type: string, role?: string): Generator<RowBehind> {
  for (const row of book.all('attendance')) {
    const session = book.get('learning-session', String(row.values['session']));
    const organisation = book.get('organisation', String(row.values['organisation']));
    if (row.withdrawn || !session || session.withdrawn || !organisation || organisation.withdrawn) continue;
    if (session.values['type'] !== type || (role !== undefined && row.values['role'] !== role) || session.values['heldOn'] === undefined || session.on! > on) continue;
    const label = `${String(session.values['title'])}: ${WhoIsWho.in(book).nameOn(organisation.ref, on)}`;
    yield { ...counted(row, label, Number(row.values['people'])), on: session.on };
  }
}

const counted = (row: RecordRow, label: string, amount: number): RowBehind => ({
  kind: row.kind,
  ref: row.ref,
  on: row.on,
  label,
  amount,
  recorded: { position: String(row.recorded.position), at: row.recorded.at },
  corrected: row.corrections.length > 0,
  events: row.events.map(String),
});
