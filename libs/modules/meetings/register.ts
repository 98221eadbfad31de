import { choice, label } from '#kernel/fields';
import type { GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import type { Action } from './actions/events';
import { stateOf, type ActionState } from './actions/state';
import { MEETING_TYPES, type Meeting, type MeetingType } from './events';
import { actionsFrom, attended, citing, meetingState, minutesState, type Attended, type MinutesState } from './meeting-on-day';

class MeetingsQuery {
  @Is(choice(...MEETING_TYPES), { optional: true, says: 'Only meetings of this type.' }) type?: MeetingType;
  @Is(label, { optional: true, says: 'Only meetings of this series.' }) series?: string;
}

export interface ListedMeeting extends Attended {
  readonly ref: string;
  readonly type: MeetingType;
  readonly title: string;
  readonly series: string | null;
  readonly on: PlainDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly state: GatheringState;
  readonly invited: number;
  readonly agendaItems: number;
  readonly minutes: MinutesState | 'none';
  readonly actions: { readonly [S in ActionState]: number };
}

export const meetingsView: View<MeetingsQuery, { meetings: ListedMeeting[] }> = {
  name: 'meetings',
  summary: 'The register of meetings, newest first, each as it stood on the day `on`: planned, held or cancelled.',
  query: MeetingsQuery,
  async answer({ type, series }, at) {
    const book = await at.records();
    const meetings = [...book.all('meeting')]
      .filter((row) => !row.withdrawn && (!type || row.values['type'] === type) && (!series || row.values['series'] === series))
      .map((row) => listed(book, row, at.on))
      .sort((a, b) => b.on.localeCompare(a.on) || (b.startsAt ?? '').localeCompare(a.startsAt ?? '') || a.ref.localeCompare(b.ref));
    return { meetings };
  },
};

function listed(book: RecordBook, row: RecordRow, on: PlainDate): ListedMeeting {
  const values = row.values as unknown as Meeting;
  const minutes = citing(book, row, 'minutes', 'meeting').map((one) => minutesState(book, one, on).state);
  const actions = { open: 0, overdue: 0, done: 0, dropped: 0 };
  for (const one of actionsFrom(book, row)) actions[stateOf(one.values as unknown as Action, on)] += 1;
  return {
    ref: row.ref,
    type: values.type,
    title: values.title,
    series: values.series ?? null,
    on: values.heldOn,
    startsAt: values.startsAt ?? null,
    endsAt: values.endsAt ?? null,
    place: values.place ?? null,
    state: meetingState(values, on),
    ...attended(book, row, on),
    invited: values.invited?.length ?? 0,
    agendaItems: citing(book, row, 'agenda-item', 'meeting').length,
    minutes: minutes.length === 0 ? 'none' : minutes.includes('approved') ? 'approved' : 'draft',
    actions,
  };
}
