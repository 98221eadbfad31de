import type { Entry, Json, Mark, Named, Standing } from './answers/basics';
import type { FindingViews } from './answers/finding';
import type { LearningViews } from './answers/learning';
import type { MeetingViews } from './answers/meetings';
import type { PartnershipViews } from './answers/partnerships';

export type { Correction, Entry, Json, Mark, Named, Standing } from './answers/basics';

/** The answers of the views, as the HTTP contract words them. Days are YYYY-MM-DD, instants end in Z, positions are digits. */
export interface Lcep { slug: string; name: string }

export const figureNames = [
  'schools', 'culturalOrganisations', 'partnerships', 'schoolsInPartnerships', 'culturalOrganisationsInPartnerships',
  'projectsDelivered', 'youngPeople', 'teachersInCpd', 'mentoringTrainingStaff', 'mentoringTrainingOrganisations', 'learningWalks',
] as const;
export type FigureName = (typeof figureNames)[number];

/** A day without a date stands for what counts "always". */
export interface Step { on: string | null; value: number }
export interface Headline extends Standing { figures: Record<FigureName, number> }
export interface Growth extends Standing { series: Record<FigureName, Step[]> }

export interface FigureRow {
  kind: string; ref: string; on: string | null; label: string; amount: number;
  recorded: { position: string; at: string }; corrected: boolean; events: string[];
}
export interface FigurePage extends Standing { figure: FigureName; value: number; rows: FigureRow[]; more: boolean }

export interface Organisation extends Named { kind: string; type: string | null; joinedOn: string | null }
export interface Directory extends Standing { organisations: Organisation[] }

export interface History extends Standing {
  organisation: Organisation & { postcode: string | null; localAuthority: string | null; withdrawn: Mark | null };
  /** Whether it was a member on the day; who carries on, who it was merged with, whom it carries on from. */
  standing: { state: 'member' | 'left' | 'closed' | 'became-another'; since: string | null; successor: Named | null; notes: string[] };
  mergedFrom: Named[]; carriesOn: Named[];
  summary: { partnerships: number; projectsDelivered: number; youngPeople: number; teachersInCpd: number };
  askedFor: string[]; worksWith: (Named & { partnership: string; projects: number })[];
  entries: Entry[]; later: number;
}

export interface LogEvent {
  position: string; type: string; version?: number; kind: string; change: string; ref: string; title: string;
  occurredOn: string | null; recordedAt: string; actor: { kind: string; name?: string | null }; onBehalfOf: string | null;
  reason: string | null; command: string | null; commandId: string | null; correlationId: string | null; causationId: string | null;
  stream: string; revision: number | string; id: string; data: Json; organisations: Named[];
  changes: { field: string; before: Json; after: Json }[];
}
export interface LogPage extends Standing { events: LogEvent[]; next: string | null }

/** A record that two answers have differently, with what happened to it between them. */
export interface Changed { kind: string; ref: string; then: Json; now: Json; part: string | null; events: LogEvent[] }
export interface Difference { path: string; then: Json; now: Json }
export interface Comparison extends Standing {
  view: string; then: { on: string; position: string } & Record<string, Json>; now: { on: string; position: string } & Record<string, Json>;
  differences: Difference[]; records: Changed[]; more: boolean;
}

export interface Told {
  position: string; at: string; by: string; change: string; why: string | null;
  changes: { field: string; before: Json; after: Json }[]; says: Record<string, Json>;
}
export interface Cited { field: string; kind: string; ref: string; title: string; day: string | null }
export interface ShownRecord {
  kind: string; ref: string; day: string | null; title: string; values: Record<string, Json>; withdrawn: boolean;
  revision: number; events: Told[]; cites: Cited[]; citedBy: Cited[];
}
export interface ListedRecord { ref: string; title: string; type: string | null; day: string | null; with: Named[]; corrections: number }
export interface RecordAnswer extends Standing { record: ShownRecord }
export interface RecordList extends Standing { records: ListedRecord[]; more: boolean }

/** The views by name. */
export interface Views extends FindingViews, MeetingViews, PartnershipViews, LearningViews {
  record: RecordAnswer; records: RecordList;
  headline: Headline; 'headline-growth': Growth; figure: FigurePage; organisations: Directory;
  'organisation-history': History; 'event-log': LogPage; compare: Comparison;
}
export type Query = Record<string, string | undefined>;

/** A command was carried out; `recorded` is 0 when there was nothing to do any more. */
export interface Done { ref: string; position: string; revision: number; recorded: number }
