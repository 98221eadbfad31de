import { later, type PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
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
    for (const row of book.counted('partnership', on)) yield counted(row, String(row.values['title']), 1);
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
      const organisation = String(book.get('attendance', row.ref)?.values['organisation']);
      if (seen.has(organisation)) continue;
      seen.add(organisation);
      yield { ...row, label: nameOf(book, organisation), amount: 1 };
    }
  },
  learningWalks: function* (book, on) {
    for (const row of book.counted('learning-walk', on))
      if (row.values['walkedOn'] !== undefined) yield counted(row, nameOf(book, String(row.values['host'])), 1);
  },
};

function* members(book: RecordBook, on: PlainDate, kind: string): Generator<RowBehind> {
  for (const row of book.counted('organisation', on))
    if (row.values['kind'] === kind) yield counted(row, String(row.values['name']), 1);
}

function* membersInPartnerships(book: RecordBook, on: PlainDate, kind: string): Generator<RowBehind> {
  for (const row of members(book, on, kind)) {
    const agreed = [...book.citing('organisation', row.ref)]
      .filter(({ row: citing, fields }) => citing.kind === 'partnership' && fields.includes('members') && !citing.withdrawn)
      .map(({ row: partnership }) => partnership)
      .filter((partnership) => partnership.on !== null && partnership.on <= on)
      .sort(byDay);
    const [first] = agreed;
    if (first) yield { ...row, on: later(row.on ?? undefined, first.on!) ?? null, events: [...row.events, ...first.events.map(String)] };
  }
}

function* attendance(book: RecordBook, on: PlainDate, type: string, role?: string): Generator<RowBehind> {
  for (const row of book.all('attendance')) {
    const session = book.get('learning-session', String(row.values['session']));
    const organisation = book.get('organisation', String(row.values['organisation']));
    if (row.withdrawn || !session || session.withdrawn || !organisation || organisation.withdrawn) continue;
    if (session.values['type'] !== type || (role !== undefined && row.values['role'] !== role) || session.on! > on) continue;
    const label = `${String(session.values['title'])}: ${String(organisation.values['name'])}`;
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

const nameOf = (book: RecordBook, organisation: string): string => String(book.get('organisation', organisation)?.values['name'] ?? organisation);
