import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import type { Partnership, PartnershipChange, PartnershipKind } from './events';

export type PartnershipState = 'not-yet' | 'proposed' | 'introduced' | 'agreed' | 'paused' | 'ended';

/** A partnership as it stands on a day. */
export interface PartnershipOn {
  readonly state: PartnershipState;
  readonly since: PlainDate | null;
  /** How long the pause or the renewal is meant to last, where it was said. */
  readonly until: PlainDate | null;
  readonly kind: PartnershipKind;
  /** The refs of its members on the day, in the order in which they came. */
  readonly members: readonly string[];
  /** What of it can’t be right, in sentences. */
  readonly notes: readonly string[];
}

interface Step extends Pick<PartnershipChange, 'happenedOn' | 'organisation' | 'kind' | 'until'> {
  readonly what: PartnershipChange['what'] | 'proposed' | 'agreed';
}

const RUNNING = ['agreed', 'paused'];
/** From which states a step leads to which; from any other it is noted as odd. */
const STEPS: { readonly [W in Step['what']]?: { readonly from: readonly PartnershipState[]; readonly to: PartnershipState; readonly odd: string } } = {
  proposed: { from: ['not-yet'], to: 'proposed', odd: 'was proposed after it had begun' },
  introduced: { from: ['not-yet', 'proposed'], to: 'introduced', odd: 'was introduced after it had been agreed' },
  agreed: { from: ['not-yet', 'proposed', 'introduced'], to: 'agreed', odd: 'was agreed although it had ended' },
  paused: { from: ['agreed'], to: 'paused', odd: 'was paused without running' },
  resumed: { from: ['paused'], to: 'agreed', odd: 'was resumed without being paused' },
  renewed: { from: ['agreed', 'paused', 'ended'], to: 'agreed', odd: 'was renewed before it was agreed' },
  ended: { from: ['proposed', 'introduced', 'agreed', 'paused'], to: 'ended', odd: 'ended without running' },
};

/** On one day, things happened in this order. */
const ORDER = ['proposed', 'introduced', 'agreed', 'renewed', 'resumed', 'kind-changed', 'partner-joined', 'partner-left', 'paused', 'ended'];

/** How a partnership stands on a day, by its own days and its changes. What contradicts itself is noted, not refused. */
export function partnershipOn(partnership: Partnership, changes: readonly PartnershipChange[], on: PlainDate): PartnershipOn {
  let now: PartnershipOn = { state: 'not-yet', since: null, until: null, kind: partnership.kind, members: partnership.members, notes: [] };
  const steps = [...stepsOf(partnership, changes), ...changes].filter(({ happenedOn }) => happenedOn <= on);
  for (const step of steps.sort((a, b) => byDay(a.happenedOn, b.happenedOn) || ORDER.indexOf(a.what) - ORDER.indexOf(b.what))) now = after(now, step);
  return now;
}

const byDay = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Its own days as steps. An end that is told as a change too is one end. */
function stepsOf({ proposedOn, agreedOn, endedOn }: Partnership, changes: readonly PartnershipChange[]): Step[] {
  const steps: Step[] = [];
  if (proposedOn !== undefined) steps.push({ what: 'proposed', happenedOn: proposedOn });
  if (agreedOn !== undefined) steps.push({ what: 'agreed', happenedOn: agreedOn });
  const told = changes.some(({ what, happenedOn }) => what === 'ended' && happenedOn === endedOn);
  if (endedOn !== undefined && !told) steps.push({ what: 'ended', happenedOn: endedOn });
  return steps;
}

function after(now: PartnershipOn, step: Step): PartnershipOn {
  const { what, happenedOn, organisation, kind, until = null } = step;
  const noted = (odd: string) => [...now.notes, `It ${odd} (${happenedOn}).`];
  if (what === 'kind-changed') return { ...now, kind: kind ?? now.kind };
  if (what === 'partner-joined' && organisation !== undefined)
    return now.members.includes(organisation) ? { ...now, notes: noted('was joined by a partner it had already') } : { ...now, members: [...now.members, organisation] };
  if (what === 'partner-left' && organisation !== undefined)
    return now.members.includes(organisation) ? { ...now, members: now.members.filter((one) => one !== organisation) } : { ...now, notes: noted('was left by a partner it did not have') };
  const change = STEPS[what];
  if (!change) return now;
  // An introduction that comes late is odd, but it undoes no agreement.
  const backwards = (what === 'proposed' || what === 'introduced') && !change.from.includes(now.state);
  const notes = change.from.includes(now.state) ? now.notes : noted(change.odd);
  return backwards ? { ...now, notes } : { ...now, state: change.to, since: happenedOn, until, notes };
}

/** Whether partners work together in it: agreed, also while it pauses, and not ended. */
export const isRunning = ({ state }: PartnershipOn): boolean => RUNNING.includes(state);

/** The standing changes of a partnership, with the refs they are recorded under. */
export const changesOf = (book: RecordBook, ref: string): (PartnershipChange & { readonly ref: string })[] =>
  book.standing('partnership', ref, 'partnership-change').map((row) => ({ ...(row.values as unknown as PartnershipChange), ref: row.ref }));

/** How a recorded partnership stands on a day. */
export const standsOn = (book: RecordBook, row: RecordRow, on: PlainDate): PartnershipOn =>
  partnershipOn(row.values as unknown as Partnership, changesOf(book, row.ref), on);
