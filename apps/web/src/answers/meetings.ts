import type { Json, Named, Standing } from './basics';

/** How people came together: `unconfirmed`, where the day has passed and nobody has said that it took place. */
export type GatheringState = 'planned' | 'unconfirmed' | 'held' | 'cancelled';
export type ActionState = 'open' | 'overdue' | 'done' | 'dropped';
export type MinutesState = 'draft' | 'approved';
/** How a record stands in the calendar. */
export type CalendarState = GatheringState | 'due' | 'overdue' | 'settled';

interface Attended { present: (Named & { people: number | null })[]; people: number | null }

export interface ListedMeeting extends Attended {
  ref: string; type: string; title: string; series: string | null; on: string; startsAt: string | null; endsAt: string | null; place: string | null;
  state: GatheringState; invited: number; agendaItems: number; minutes: MinutesState | 'none'; actions: Record<ActionState, number>;
}
export interface Meetings extends Standing { meetings: ListedMeeting[] }

export interface CitedRecord { ref: string; title: string; on: string | null }
export interface ListedAction {
  ref: string; title: string; state: ActionState; owner: Named; helpers: Named[]; agreedOn: string | null; dueOn: string | null;
  meeting: CitedRecord | null; agendaItem: CitedRecord | null; carriedTo: CitedRecord[];
  doneOn: string | null; outcome: string | null; droppedOn: string | null; dropReason: string | null;
}
export interface OpenActions extends Standing { actions: ListedAction[]; overdue: number; byOwner: (Named & { open: number; overdue: number })[] }

export interface Noted { ref: string; text: string; smallGroup: string | null }
export interface AgendaItem {
  ref: string; order: number; title: string; paper?: string; startsAt?: string; minutesPlanned?: number; ledBy: Named | null; notes?: string; discussion: Noted[];
}
export interface Minutes { ref: string; text: string; state: MinutesState; approvedOn: string | null }
export interface Report { ref: string; title: string; writtenBy: string; organisation?: string; commissionedOn?: string; receivedOn?: string; circulatedOn?: string; summary?: string }
export interface Meeting extends Standing, Attended {
  ref: string; state: GatheringState; withdrawn: boolean; values: Record<string, Json>; invited: Named[]; apologies: Named[];
  agenda: AgendaItem[]; discussion: Noted[]; feedback: { ref: string; theme: string; saidBy?: number; words?: string }[];
  minutes: Minutes[]; actions: ListedAction[]; carriedHere: ListedAction[]; reports: Report[];
}

export interface CalendarEntry {
  kind: string; ref: string; on: string; title: string; type: string | null; state: CalendarState;
  startsAt: string | null; endsAt: string | null; place: string | null; organisations: Named[];
}
/** `before` and `after` are the nearest days with an entry outside of it. */
export interface Calendar extends Standing { from: string; to: string; entries: CalendarEntry[]; before: string | null; after: string | null }

export interface MeetingViews { meetings: Meetings; meeting: Meeting; 'open-actions': OpenActions; calendar: Calendar }
