import { later, type PlainDate } from '#kernel/plain-date';
import type { Rows } from '#kernel/projection';
import { linked, unlinked, walk, type Owner } from './chain';
import { changes, fresh, partnerships, share, type Change, type Counted } from './counted';
import { reachMoves } from './members';
import { recount } from './sums';

/** A partnership counts from its agreement; while it is only proposed, it does not. */
export function settlePartnership(rows: Rows, ref: string, change: Change<'partnership'>): void {
  const before = partnerships.get(rows, ref);
  const row: Counted<'partnership'> & Owner = { ...fresh, ...before, ...change };
  const shares = row.live && row.values.agreedOn !== undefined ? [share('partnerships', row.values.agreedOn)] : [];
  recount(rows, row.shares, shares);
  const now = { ...row, shares };
  partnerships.put(rows, ref, now);
  for (const member of new Set([...(before?.values.members ?? []), ...row.values.members]))
    reachMoves(rows, member, 'agreed', agreedWith(before, member), agreedWith(row, member));
  for (const [, one] of walk(rows, 'partnership', now, changes)) joinedMoves(rows, one, before, one, now);
}

const agreedWith = (partnership: Counted<'partnership'> | undefined, member: string): PlainDate | undefined =>
  partnership?.live && partnership.values.members.includes(member) ? partnership.values.agreedOn : undefined;

/** A partner who joined later counts from that day, and stays counted when it leaves. Other changes count in no figure. */
export function settlePartnershipChange(rows: Rows, ref: string, change: Change<'partnership-change'>): void {
  const before = changes.get(rows, ref);
  let row = { ...fresh, next: {}, ...before, ...change } as NonNullable<typeof before>;
  const { partnership } = row.values;
  const was = before && partnerships.get(rows, before.values.partnership);
  if (before?.values.partnership !== partnership) {
    if (before) unlinked(rows, 'partnership', partnerships, before.values.partnership, changes, ref);
    row = linked(rows, 'partnership', partnerships, partnership, ref, row);
  }
  changes.put(rows, ref, row);
  joinedMoves(rows, before, was, row, partnerships.get(rows, partnership));
}

type PartnershipRow = Counted<'partnership'> | undefined;
type ChangeRow = Counted<'partnership-change'> | undefined;

function joinedMoves(rows: Rows, before: ChangeRow, partnershipBefore: PartnershipRow, now: ChangeRow, partnershipNow: PartnershipRow): void {
  const [from, to] = [joinedIn(before, partnershipBefore), joinedIn(now, partnershipNow)];
  const [left, came] = [before?.values.organisation, now?.values.organisation];
  if (left === came) return came === undefined ? undefined : reachMoves(rows, came, 'agreed', from, to);
  if (left !== undefined) reachMoves(rows, left, 'agreed', from, undefined);
  if (came !== undefined) reachMoves(rows, came, 'agreed', undefined, to);
}

/** The day from which a change makes its organisation a partner: not before the agreement. */
function joinedIn(change: ChangeRow, partnership: PartnershipRow): PlainDate | undefined {
  if (!change?.live || change.values.what !== 'partner-joined' || !partnership?.live) return undefined;
  const { agreedOn } = partnership.values;
  return agreedOn && later(agreedOn, change.values.happenedOn);
}
