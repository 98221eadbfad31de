/** What the answers of many views have in common. Days are YYYY-MM-DD, instants end in Z, positions are digits. */
export interface Standing { lcep: string; on: string; knownAt: string | null; position: string }
export interface Named { ref: string; name: string }

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface Mark { why: string | null; position: string; at: string; by: string }
export interface Correction extends Mark { field: string; before: Json; after: Json }

/** A record as it stands in a history. */
export interface Entry {
  kind: string; ref: string; on: string | null; title: string | null; type: string | null; part: string | null;
  values: Record<string, Json>; with: Named[]; recorded: { position: string; at: string; by: string };
  corrections: Correction[]; withdrawn: Mark | null;
}
