import type { Json, Named, Standing } from './basics';

/** What the views answer that help to find somebody or something. */
export type MemberState = 'member' | 'left' | 'closed' | 'became-another';
export interface DirectoryEntry extends Named {
  otherNames: string[]; kind: string; type: string | null; phase: string | null; artForms: string[]; place: string | null; district: string | null;
  website: string | null; joinedOn: string | null; state: MemberState; since: string | null; successor: Named | null; notes: string[];
  partnerships: number; lastOn: string | null;
}
export interface DirectoryPage extends Standing {
  organisations: DirectoryEntry[]; total: number;
  /** What there is to filter by. */
  offered: { type: string[]; place: string[]; district: string[]; artForm: string[] };
}

export interface Hit { kind: string; ref: string; on: string | null; title: string; excerpt: string; withdrawn: boolean }
export interface Found extends Standing { found: number; kinds: Record<string, number>; hits: Hit[]; more: boolean }

export interface Placed extends Named { kind: string }
export interface District { district: string; schools: number; others: number; kinds: Record<string, number>; organisations: Placed[] }
export interface MapAnswer extends Standing { districts: District[]; invalid: (Placed & { postcode: string })[]; withoutPostcode: Placed[] }

export interface NetworkNode extends Named { kind: string | null; state: MemberState; degree: number; partnerships: number; projects: number }
export interface NetworkEdge { between: [string, string]; partnerships: string[]; projects: number }
export interface Network extends Standing { nodes: NetworkNode[]; edges: NetworkEdge[] }

export interface MergeSide extends Named { kind: string; joinedOn: string | null; withdrawn: boolean; records: Record<string, number> }
export interface MergePreview extends Standing {
  duplicate: MergeSide; into: MergeSide; hindered: string | null; disagreements: { field: string; duplicate: Json; into: Json }[];
  afterwards: { ref: string; name: string; kind: string; joinedOn: string | null; taken: number; partnershipsOfBoth: { ref: string; title: string }[] };
}

export interface FindingViews { directory: DirectoryPage; search: Found; map: MapAnswer; network: Network; 'merge-preview': MergePreview }
