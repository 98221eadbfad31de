import { ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, unknownRecord, type Named } from '../histories/about-record';
import type { FollowUp, SessionFeedback } from './afterwards/events';
import type { Attendance } from './events';
import { listed, type ListedSession } from './register';

class SessionQuery {
  @Is(refField, { says: 'The ref of the learning session.' }) session!: string;
}

type Of<V> = Omit<V, 'session' | 'organisation'> & { readonly ref: string; readonly organisation: Named | null };
export interface SessionOnDay extends ListedSession {
  readonly withdrawn: boolean;
  /** Who came, by organisation and role; nobody before it was held. */
  readonly came: readonly Of<Attendance>[];
  readonly feedback: readonly Of<SessionFeedback>[];
  /** What was answered by the day; what was asked and not answered yet says only that. */
  readonly asked: readonly Of<FollowUp>[];
}

export const sessionView: View<SessionQuery, SessionOnDay> = {
  name: 'learning-session',
  summary: 'One learning session on the day `on`: who booked and waits, who came, what they said of it, what became of it months later.',
  query: SessionQuery,
  async answer({ session: ref }, at) {
    const book = await at.records();
    const row = book.get('learning-session', ref);
    if (!row) throw new Refused(unknownRecord('learning-session', ref));
    const session = listed(book, row, at.on);
    const of = <V extends object>(kind: string) => book.standing('learning-session', ref, kind).map((one) => ofOrganisation<V>(book, one, at.on));
    return {
      ...session,
      withdrawn: row.withdrawn !== null,
      came: session.state === 'planned' ? [] : of<Attendance>('attendance').sort(byName),
      feedback: of<SessionFeedback>('session-feedback')
        .filter(({ givenOn }) => givenOn <= at.on)
        .sort((a, b) => a.givenOn.localeCompare(b.givenOn) || a.ref.localeCompare(b.ref)),
      asked: of<FollowUp>('follow-up').flatMap((one) => (one.askedOn <= at.on ? [answeredBy(one, at.on)] : [])).sort(byName),
    };
  },
};

function ofOrganisation<V extends object>(book: RecordBook, { ref, values }: RecordRow, on: PlainDate): Of<V> {
  const { session: _session, organisation, ...said } = values as { session?: string; organisation?: string };
  return { ref, ...(said as Omit<V, 'session' | 'organisation'>), organisation: organisation === undefined ? null : named(book, [organisation], on)[0]! };
}

const answeredBy = ({ answeredOn, whatChanged, stillUsing, ...asked }: Of<FollowUp>, on: PlainDate): Of<FollowUp> =>
  answeredOn !== undefined && answeredOn <= on ? { ...asked, answeredOn, ...(whatChanged === undefined ? {} : { whatChanged }), ...(stillUsing === undefined ? {} : { stillUsing }) } : asked;

const byName = (a: Of<object>, b: Of<object>): number => (a.organisation?.name ?? '').localeCompare(b.organisation?.name ?? '', 'en-GB') || a.ref.localeCompare(b.ref);
