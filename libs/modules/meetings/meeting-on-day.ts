import { gatheringOn, type GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, type Named } from '../histories/about-record';
import { WhoIsWho } from '../organisations/who-is-who';
import type { Minutes } from './afterwards/events';
import { meeting, type Meeting, type MeetingAttendance } from './events';

/** How a meeting stood on a day. */
export const meetingState = (values: Meeting, on: PlainDate): GatheringState => gatheringOn(meeting, values, on).state;

/** The records of a kind that cite a meeting (or an item of one) in this field, without the withdrawn ones. */
export const citing = (book: RecordBook, cited: Pick<RecordRow, 'kind' | 'ref'>, kind: string, field: string): RecordRow[] =>
  book.standing(cited.kind, cited.ref, kind, field);

/** The actions that were agreed at a meeting, on one of its items or otherwise; each once. */
export function actionsFrom(book: RecordBook, row: RecordRow): RecordRow[] {
  const items = citing(book, row, 'agenda-item', 'meeting');
  const all = [...citing(book, row, 'action', 'meeting'), ...items.flatMap((item) => citing(book, item, 'action', 'agendaItem'))];
  return [...new Map(all.map((one) => [one.ref, one])).values()];
}

export interface Present extends Named {
  /** How many people came, where it was counted. */
  readonly people: number | null;
}
export interface Attended {
  readonly present: readonly Present[];
  /** People in all: as was counted for the meeting, or else for each organisation; null where nobody counted. */
  readonly people: number | null;
}

/** Who was there: those the meeting names and those it has a headcount of, each once, by name. Nobody before it was held. */
export function attended(book: RecordBook, row: RecordRow, on: PlainDate): Attended {
  const values = row.values as unknown as Meeting;
  if (meetingState(values, on) !== 'held') return { present: [], people: null };
  const counts = new Map<string, number>();
  for (const { values: counted } of citing(book, row, 'meeting-attendance', 'meeting')) {
    const { organisation, people } = counted as unknown as MeetingAttendance;
    const kept = WhoIsWho.in(book).keptOf(organisation);
    counts.set(kept, (counts.get(kept) ?? 0) + people);
  }
  const present = named(book, [...(values.organisationsPresent ?? []), ...counts.keys()], on).map((one): Present => ({ ...one, people: counts.get(one.ref) ?? null }));
  const counted = counts.size === 0 ? null : [...counts.values()].reduce((sum, people) => sum + people, 0);
  return { present: present.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')), people: values.peoplePresent ?? counted };
}

export type MinutesState = 'draft' | 'approved';

/** Minutes are a draft until the day they were approved, which may only be known as the day of the meeting that did. */
export function minutesState(book: RecordBook, row: RecordRow, on: PlainDate): { readonly state: MinutesState; readonly approvedOn: PlainDate | null } {
  const { approvedOn } = row.values as unknown as Minutes;
  const day = approvedOn ?? book.cited(row, 'approvedAtMeeting')[0]?.on ?? null;
  return day !== null && day <= on ? { state: 'approved', approvedOn: day } : { state: 'draft', approvedOn: null };
}
