import { ref as refField } from '#kernel/fields';
import type { GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, unknownRecord, type Named } from '../histories/about-record';
import { byDueDay, listedAction, type ListedAction } from './actions/state';
import type { FeedbackTheme, Minutes, OutsideReport } from './afterwards/events';
import type { AgendaItem, DiscussionNote } from './agenda/events';
import type { Meeting } from './events';
import { actionsFrom, attended, citing, meetingState, minutesState, type Attended, type MinutesState } from './meeting-on-day';

class MeetingQuery {
  @Is(refField, { says: 'The ref of the meeting.' }) meeting!: string;
}

type Noted = Pick<DiscussionNote, 'text'> & { readonly ref: string; readonly smallGroup: string | null };
export interface MeetingOnDay extends Attended {
  readonly ref: string;
  readonly state: GatheringState;
  readonly withdrawn: boolean;
  /** The record itself, as it is known. */
  readonly values: RecordRow['values'];
  readonly invited: readonly Named[];
  readonly apologies: readonly Named[];
  readonly agenda: readonly (Omit<AgendaItem, 'meeting' | 'ledBy'> & { readonly ref: string; readonly ledBy: Named | null; readonly discussion: readonly Noted[] })[];
  /** Notes on no item in particular. */
  readonly discussion: readonly Noted[];
  readonly feedback: readonly (Omit<FeedbackTheme, 'meeting'> & { readonly ref: string })[];
  readonly minutes: readonly { readonly ref: string; readonly text: string; readonly state: MinutesState; readonly approvedOn: PlainDate | null }[];
  readonly actions: readonly ListedAction[];
  readonly carriedHere: readonly ListedAction[];
  readonly reports: readonly (Omit<OutsideReport, 'meeting'> & { readonly ref: string })[];
}

export const meetingView: View<MeetingQuery, MeetingOnDay> = {
  name: 'meeting',
  summary: 'One meeting on the day `on`: its agenda with notes, who was present, feedback, minutes, actions and reports.',
  query: MeetingQuery,
  async answer({ meeting: ref }, at) {
    const book = await at.records();
    const row = book.get('meeting', ref);
    if (!row) throw new Refused(unknownRecord('meeting', ref));
    const values = row.values as unknown as Meeting;
    const state = meetingState(values, at.on);
    // Before it was held it has an agenda, and nothing was said yet.
    const notes = state === 'held' ? notesOf(book, row) : [];
    return {
      ref,
      state,
      withdrawn: row.withdrawn !== null,
      values: row.values,
      ...attended(book, row, at.on),
      invited: named(book, values.invited, at.on),
      apologies: named(book, values.apologies, at.on),
      agenda: agendaOf(book, row, notes, { held: state === 'held', on: at.on }),
      discussion: notes.flatMap(({ item, ...note }) => (item === undefined ? note : [])),
      feedback: state === 'held' ? feedbackOf(book, row) : [],
      minutes: minutesOf(book, row, at.on),
      actions: listedActions(book, actionsFrom(book, row), at.on),
      carriedHere: listedActions(book, citing(book, row, 'action', 'carriedTo'), at.on),
      reports: reportsFor(book, row, at.on),
    };
  },
};

const notesOf = (book: RecordBook, row: RecordRow): (Noted & { readonly item: string | undefined })[] =>
  citing(book, row, 'discussion-note', 'meeting').map((one) => {
    const { text, smallGroup, agendaItem } = one.values as unknown as DiscussionNote;
    return { ref: one.ref, text, smallGroup: smallGroup ?? null, item: agendaItem };
  });

function agendaOf(book: RecordBook, row: RecordRow, notes: ReturnType<typeof notesOf>, { held, on }: { readonly held: boolean; readonly on: PlainDate }): MeetingOnDay['agenda'] {
  const items = citing(book, row, 'agenda-item', 'meeting').map((one) => {
    const { meeting: _meeting, ledBy, notes: said, ...item } = one.values as unknown as AgendaItem;
    const discussion = notes.flatMap(({ item: about, ...note }) => (about === one.ref ? note : []));
    return { ref: one.ref, ...item, ...(held && said !== undefined ? { notes: said } : {}), ledBy: ledBy === undefined ? null : named(book, [ledBy], on)[0]!, discussion };
  });
  return items.sort((a, b) => a.order - b.order || a.ref.localeCompare(b.ref));
}

const feedbackOf = (book: RecordBook, row: RecordRow): MeetingOnDay['feedback'] =>
  citing(book, row, 'feedback-theme', 'meeting')
    .map((one) => {
      const { meeting: _meeting, ...theme } = one.values as unknown as FeedbackTheme;
      return { ref: one.ref, ...theme };
    })
    .sort((a, b) => (b.saidBy ?? 0) - (a.saidBy ?? 0) || a.theme.localeCompare(b.theme, 'en-GB'));

const minutesOf = (book: RecordBook, row: RecordRow, on: PlainDate): MeetingOnDay['minutes'] =>
  citing(book, row, 'minutes', 'meeting').map((one) => ({ ref: one.ref, text: (one.values as unknown as Minutes).text, ...minutesState(book, one, on) }));

const listedActions = (book: RecordBook, rows: readonly RecordRow[], on: PlainDate): ListedAction[] =>
  rows.map((one) => listedAction(book, one, on)).sort(byDueDay);

const reportsFor = (book: RecordBook, row: RecordRow, on: PlainDate): MeetingOnDay['reports'] =>
  citing(book, row, 'outside-report', 'meeting')
    .map((one) => ({ ref: one.ref, ...(one.values as unknown as OutsideReport) }))
    .filter(({ commissionedOn, receivedOn }) => (commissionedOn ?? receivedOn ?? on) <= on)
    .map(({ meeting: _meeting, ...report }) => report);
