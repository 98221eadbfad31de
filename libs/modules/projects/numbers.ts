import { gatheringOn, type GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { projectSession, type BudgetLine, type Participation, type Project, type ProjectSession } from './events';

/** What a project came to by a day. Money is in pence. */
export interface ProjectNumbers {
  readonly sessions: { readonly [S in GatheringState]: number };
  /** Hours of the sessions that were held. */
  readonly hours: number;
  /** New to the project, each counted once. */
  readonly youngPeople: number;
  readonly returning: number;
  readonly ofWhomSend: number;
  readonly ofWhomPupilPremium: number;
  readonly byAgeBand: readonly { readonly ageBand: string | null; readonly youngPeople: number }[];
  readonly budgetPence: number | null;
  /** The sum of its budget lines, and of those that are secured. */
  readonly linesPence: number;
  readonly securedPence: number;
}

/** How a session stands on a day; null before it was held without a plan. */
export function sessionOn(session: ProjectSession, on: PlainDate): GatheringState | null {
  const { state } = gatheringOn(projectSession, session, on);
  if (state === 'held' || state === 'cancelled') return state;
  return session.plannedOn === undefined ? null : state;
}

export function numbersOf(book: RecordBook, { ref, values }: RecordRow, on: PlainDate): ProjectNumbers {
  const by = <V extends object>(kind: string) =>
    book.standing('project', ref, kind).flatMap((row) => (row.on === null || row.on <= on ? (row.values as unknown as V) : []));
  const sessions = book.standing('project', ref, 'project-session').map((row) => row.values as unknown as ProjectSession);
  const states = sessions.map((session) => sessionOn(session, on));
  const count = (state: GatheringState) => states.filter((one) => one === state).length;
  const [participation, lines] = [by<Participation>('participation'), by<BudgetLine>('budget-line')];
  const bands = Map.groupBy(participation, ({ ageBand = null }) => ageBand);
  return {
    sessions: { planned: count('planned'), held: count('held'), cancelled: count('cancelled'), unconfirmed: count('unconfirmed') },
    hours: sum(sessions.filter((_, index) => states[index] === 'held'), ({ hours = 0 }) => hours),
    youngPeople: sum(participation, ({ youngPeople }) => youngPeople),
    returning: sum(participation, ({ returning = 0 }) => returning),
    ofWhomSend: sum(participation, ({ ofWhomSend = 0 }) => ofWhomSend),
    ofWhomPupilPremium: sum(participation, ({ ofWhomPupilPremium = 0 }) => ofWhomPupilPremium),
    byAgeBand: [...bands]
      .map(([ageBand, some]) => ({ ageBand, youngPeople: sum(some, ({ youngPeople }) => youngPeople) }))
      .sort((a, b) => (a.ageBand ?? '').localeCompare(b.ageBand ?? '', 'en-GB', { numeric: true })),
    budgetPence: (values as unknown as Project).budgetPence ?? null,
    linesPence: sum(lines, ({ amountPence }) => amountPence),
    securedPence: sum(lines.filter(({ secured }) => secured), ({ amountPence }) => amountPence),
  };
}

const sum = <T>(some: readonly T[], amount: (one: T) => number): number => some.reduce((total, one) => total + amount(one), 0);
