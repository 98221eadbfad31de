import type { Rows } from '#kernel/projection';
import { walk } from './chain';
import { attendances, fresh, merges, organisations, type Change, type Counted, type OrganisationRow } from './counted';
import { settleAttendance } from './learning';
import { recordsOf, recountMembers, tie } from './members';

export function settleOrganisation(rows: Rows, ref: string, change: Change<'organisation'>): void {
  const before = organisations.get(rows, ref);
  const row: OrganisationRow = { ...fresh, agreed: {}, trained: {}, ...before, ...change };
  organisations.put(rows, ref, row);
  recountMembers(rows, [ref]);
  if (before && before.live !== row.live)
    for (const [attendance] of walk(rows, 'organisation', row, attendances)) settleAttendance(rows, attendance, {});
}

/** What was counted as two organisations counts as one, and again as two when the merge is taken back. */
export function settleMerge(rows: Rows, ref: string, change: Change<'organisation-merge'>): void {
  const before = merges.get(rows, ref);
  const row: Counted<'organisation-merge'> = { ...fresh, ...before, ...change };
  const { duplicate, into } = row.values;
  const sides = new Set([...(before ? [before.values.duplicate, before.values.into] : []), duplicate, into]);
  const apart = [...sides].flatMap((side) => recordsOf(rows, side));
  merges.put(rows, ref, row);
  for (const side of sides) tie(rows, side, ref, row.live && (side === duplicate || side === into));
  recountMembers(rows, new Set([...apart, ...sides]));
}
