import type { Entry, Named, Standing } from './basics';

export type PartnershipState = 'not-yet' | 'proposed' | 'introduced' | 'agreed' | 'paused' | 'ended';
export type ProjectState = 'running' | 'delivered' | 'undated';
export type ProjectSessionState = 'planned' | 'held' | 'cancelled' | 'unconfirmed';

/** A member, and whether it is a member of the LCEP still. */
export interface Member extends Named { kind: string | null; state: string }
export interface CheckIns { count: number; mean: number | null; latest: { on: string; going: number } | null; trend: 'better' | 'steady' | 'worse' | null }

export interface ListedPartnership {
  ref: string; title: string; kind: string; state: PartnershipState; since: string | null; agreedOn: string | null;
  members: Member[]; projects: number; going: Pick<CheckIns, 'latest' | 'trend'>;
}
export interface Partnerships extends Standing { partnerships: ListedPartnership[] }

/** Money is in pence. */
export interface ProjectNumbers {
  sessions: Record<ProjectSessionState, number>; hours: number; youngPeople: number; returning: number; ofWhomSend: number; ofWhomPupilPremium: number;
  byAgeBand: { ageBand: string | null; youngPeople: number }[]; budgetPence: number | null; linesPence: number; securedPence: number;
}
export interface Linked { kind: string; ref: string; title: string; on: string | null }
export interface Partnership extends Standing {
  partnership: Entry; standing: { state: PartnershipState; since: string | null; until: string | null; kind: string; notes: string[] };
  members: Member[]; formerMembers: Member[]; changes: Entry[]; checkIns: CheckIns & { entries: Entry[] };
  projects: (Linked & { deliveredOn: string | null; numbers: ProjectNumbers })[]; evidence: Entry[]; cameFrom: Linked | null; ledTo: Linked[];
}

export interface ListedProject {
  ref: string; title: string; state: ProjectState; startedOn: string | null; deliveredOn: string | null;
  partnership: { ref: string; title: string } | null; members: Member[]; numbers: ProjectNumbers;
}
export interface Projects extends Standing { projects: ListedProject[] }
export interface Project extends Standing {
  project: Entry; partnership: { ref: string; title: string; state: PartnershipState | 'withdrawn' } | null; members: Member[]; numbers: ProjectNumbers;
  sessions: (Entry & { state: ProjectSessionState })[]; participation: Entry[]; budget: Entry[]; evidence: Entry[];
}

export interface PartnershipViews { partnerships: Partnerships; partnership: Partnership; projects: Projects; project: Project }
