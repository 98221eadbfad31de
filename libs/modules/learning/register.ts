import { choice, label } from '#kernel/fields';
import { gatheringOn, type GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, titleOf, type Named } from '../histories/about-record';
import { WhoIsWho } from '../organisations/who-is-who';
import type { FollowUp, SessionFeedback } from './afterwards/events';
import { LEARNING_TYPES, learningSession, type Attendance, type LearningSession, type LearningType } from './events';
import type { Booking } from './places/events';
import { placesOn, type Places } from './places/places';

class LearningQuery {
  @Is(choice(...LEARNING_TYPES), { optional: true, says: 'Only sessions of this type.' }) type?: LearningType;
  @Is(label, { optional: true, says: 'Only sessions of this series.' }) series?: string;
}

type Listed = 'type' | 'title' | 'series' | 'startsAt' | 'endsAt' | 'hours' | 'outsideProvider' | 'audience' | 'place' | 'capacity' | 'pricePence' | 'incomePence';
/** A session as it stood on a day. Money is in pence. */
export interface ListedSession extends Pick<LearningSession, Listed> {
  readonly ref: string;
  readonly on: PlainDate;
  readonly state: GatheringState;
  readonly cancelReason: string | null;
  readonly provider: Named | null;
  readonly askedBy: readonly Named[];
  readonly answers: readonly { readonly ref: string; readonly title: string }[];
  readonly bookings: readonly (Places & { readonly organisation: Named; readonly bookedOn: PlainDate })[];
  /** Places that are neither booked nor waited for; null where no capacity is known. */
  readonly placesLeft: number | null;
  readonly waiting: number;
  readonly attendance: { readonly people: number; readonly organisations: number };
  /** The mean of the marks from 1 to 5, and how many gave one; null where nobody did. */
  readonly score: { readonly mean: number; readonly n: number } | null;
  readonly followUps: { readonly asked: number; readonly answered: number; readonly stillUsing: number };
}

export const learningView: View<LearningQuery, { sessions: ListedSession[] }> = {
  name: 'learning',
  summary: 'The register of learning sessions, newest first, each as it stood on the day `on`: bookings and who waits, attendance, income, feedback, follow-up.',
  query: LearningQuery,
  async answer({ type, series }, at) {
    const book = await at.records();
    const sessions = [...book.all('learning-session')]
      .filter((row) => !row.withdrawn && (!type || row.values['type'] === type) && (!series || row.values['series'] === series))
      .map((row) => listed(book, row, at.on))
      .sort((a, b) => b.on.localeCompare(a.on) || a.ref.localeCompare(b.ref));
    return { sessions };
  },
};

/** What the register says of one session. */
export function listed(book: RecordBook, row: RecordRow, on: PlainDate): ListedSession {
  const { heldOn, provider, askedBy, answers: _answers, cancelledOn: _cancelledOn, cancelReason, ...values } = row.values as unknown as LearningSession;
  const { state } = gatheringOn(learningSession, row.values as unknown as LearningSession, on);
  const about = <V>(kind: string) => book.standing('learning-session', row.ref, kind) as (RecordRow & { readonly values: V })[];
  const attendance = state === 'planned' ? [] : about<Attendance>('attendance').map((one) => one.values);
  const marks = about<SessionFeedback>('session-feedback').flatMap(({ values: { givenOn, score } }) => (givenOn <= on ? [score] : []));
  const asked = about<FollowUp>('follow-up').flatMap((one) => (one.values.askedOn <= on ? [one.values] : []));
  const answered = asked.filter(({ answeredOn }) => answeredOn !== undefined && answeredOn <= on);
  return {
    ref: row.ref,
    ...values,
    on: heldOn,
    state,
    cancelReason: state === 'cancelled' ? (cancelReason ?? null) : null,
    provider: provider === undefined ? null : named(book, [provider], on)[0]!,
    askedBy: named(book, askedBy, on),
    answers: book.cited(row, 'answers').map((need) => ({ ref: need.ref, title: titleOf(book, need) })),
    ...booked(book, about<Booking>('booking'), values.capacity, on),
    attendance: { people: sum(attendance.map(({ people }) => people)), organisations: new Set(attendance.map(({ organisation }) => WhoIsWho.in(book).keptOf(organisation))).size },
    score: marks.length === 0 ? null : { mean: sum(marks) / marks.length, n: marks.length },
    followUps: { asked: asked.length, answered: answered.length, stillUsing: answered.filter(({ stillUsing }) => stillUsing).length },
  };
}

function booked(book: RecordBook, bookings: readonly (RecordRow & { readonly values: Booking })[], capacity: number | undefined, on: PlainDate) {
  const byRef = new Map(bookings.map((one) => [one.ref, one.values]));
  const places = placesOn(bookings.map(({ ref, values, recorded }) => ({ ref, values, recorded: recorded.position })), capacity, on);
  return {
    bookings: places.map((one) => ({ ...one, organisation: named(book, [byRef.get(one.ref)!.organisation], on)[0]!, bookedOn: byRef.get(one.ref)!.bookedOn })),
    placesLeft: capacity === undefined ? null : capacity - sum(places.map((one) => one.places)),
    waiting: sum(places.map((one) => one.waiting)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
