import type { PlainDate } from '#kernel/plain-date';
import type { OrganisationChange } from './events';

export interface Standing {
  readonly state: 'member' | 'left' | 'closed' | 'became-another';
  /** The day from which it is so, where something happened. */
  readonly since: PlainDate | null;
  /** Who carries on its work, where it closed or became another. */
  readonly successor: string | null;
  /** What of it can’t be right, in sentences. */
  readonly notes: readonly string[];
}

const CHANGES = {
  left: { from: ['member'], to: 'left', odd: 'left without being a member' },
  rejoined: { from: ['left'], to: 'member', odd: 'rejoined without having left' },
  closed: { from: ['member', 'left'], to: 'closed', odd: 'closed without being open' },
  'became-another': { from: ['member', 'left'], to: 'became-another', odd: 'became another without being open' },
} as const;

/** Where an organisation stands on a day, by its changes in order of their days. What contradicts itself is noted, not refused. */
export function standingOf(changes: readonly OrganisationChange[], on: PlainDate): Standing {
  let standing: Standing = { state: 'member', since: null, successor: null, notes: [] };
  for (const { what, happenedOn, successor = null } of changes) {
    if (happenedOn > on || what === 'renamed') continue;
    const { from, to, odd } = CHANGES[what];
    const notes = (from as readonly string[]).includes(standing.state) ? standing.notes : [...standing.notes, `It ${odd} on ${happenedOn}.`];
    standing = { state: to, since: happenedOn, successor: to === 'member' || to === 'left' ? null : successor, notes };
  }
  return standing;
}
