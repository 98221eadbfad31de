import type { Json } from './basics';

/** What is asked about registers of the whole installation. */
export interface FoundOrganisation { scheme: string; id: string; register: string; name: string; town: string | null; postcode: string | null; type: string | null; status: string | null }
export interface RegisterVersion { version: number; file: string; sha256: string; dated: string; loadedAt: string; rows: number; loaded: number; skipped: number; faulted: number; organisations: number }
export interface ListedRegister { register: string; title: string; series: string; scheme: string; versions: RegisterVersion[] }
export interface Registers { registers: ListedRegister[]; missing: { register: string; file: string; sha256: string }[] }
export interface Entry {
  version: RegisterVersion & { register: string; title: string; series: string };
  organisation: { name: string; town: string | null; postcode: string | null; type: string | null; status: string | null } | null;
  rows: Record<string, Json>[];
}
export interface Entries { scheme: string; id: string; entries: Entry[] }

export interface Suggestion { decide: string; what: string; sentence: string; says: string; command?: string; fields?: Record<string, Json>; successorUrn?: string }
export interface MemberChange { member: { ref: string; name: string; urn: string }; register: string; from: number | null; to: number; suggestions: Suggestion[] }
export interface Dismissed extends Suggestion { ref: string; organisation: string; name: string; because: string; dismissedOn: string }
export interface RegisterChanges { on: string; position: string; members: number; changes: MemberChange[]; dismissed: Dismissed[] }

export interface LoadReport {
  title: string; register: string; file: string; dated: string; rows: number; loaded: number; skipped: number; faulted: number; version: number | null; loadedBefore: boolean; moreFaults: number;
  faults: { row: number; column: string | null; code: string; found: string; expected: string }[]; skips: { reason: string; rows: number }[]; notes: string[];
}
