import type { Rows } from '#kernel/projection';
import { linked, unlinked, walk, type Link, type Owner } from './chain';
import { attendances, fresh, organisations, sessions, share, walks, type Change, type Counted } from './counted';
import { reachMoves } from './members';
import { recount, type Share } from './sums';

export function settleSession(rows: Rows, ref: string, change: Change<'learning-session'>): void {
  const before = sessions.get(rows, ref);
  const row: Counted<'learning-session'> & Owner = { ...fresh, ...before, ...change };
  sessions.put(rows, ref, row);
  for (const [attendance] of walk(rows, 'session', row, attendances)) settleAttendance(rows, attendance, {});
}

/** Teachers at CPD and staff at mentoring training, unless the session or the organisation was withdrawn, or the session was not held. */
function attendanceShares(rows: Rows, { live, values: { session: ref, organisation, role, people } }: Counted<'attendance'> & Link): Share[] {
  const session = sessions.get(rows, ref);
  if (!live || !session?.live || !organisations.get(rows, organisation)?.live) return [];
  const { type, heldOn } = session.values;
  if (heldOn === undefined) return [];
  if (type === 'cpd' && role === 'teacher') return [share('teachersInCpd', heldOn, people)];
  if (type === 'mentoring-training') return [share('mentoringTrainingStaff', heldOn, people)];
  return [];
}

export function settleAttendance(rows: Rows, ref: string, change: Change<'attendance'>): void {
  const before = attendances.get(rows, ref);
  let row: Counted<'attendance'> & Link = { ...fresh, next: {}, ...before, ...change };
  const { session, organisation } = row.values;
  if (before?.values.session !== session) {
    if (before) unlinked(rows, 'session', sessions, before.values.session, attendances, ref);
    row = linked(rows, 'session', sessions, session, ref, row);
  }
  const moved = before !== undefined && before.values.organisation !== organisation;
  if (moved) unlinked(rows, 'organisation', organisations, before.values.organisation, attendances, ref);
  if (!before || moved) row = linked(rows, 'organisation', organisations, organisation, ref, row);
  const shares = attendanceShares(rows, row);
  recount(rows, row.shares, shares);
  attendances.put(rows, ref, { ...row, shares });
  if (moved) reachMoves(rows, before.values.organisation, 'trained', trainedOn(before.shares), undefined);
  reachMoves(rows, organisation, 'trained', moved ? undefined : trainedOn(before?.shares ?? []), trainedOn(shares));
}

const trainedOn = (shares: readonly Share[]) => shares.find(({ figure }) => figure === 'mentoringTrainingStaff')?.from;

// ── Learning walks ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** A walk counts from the day it was walked; while it is only planned, it does not. */
export function settleWalk(rows: Rows, ref: string, change: Change<'learning-walk'>): void {
  const row = { ...fresh, ...walks.get(rows, ref), ...change };
  const { walkedOn } = row.values;
  const shares = row.live && walkedOn !== undefined ? [share('learningWalks', walkedOn)] : [];
  recount(rows, row.shares, shares);
  walks.put(rows, ref, { ...row, shares });
}
