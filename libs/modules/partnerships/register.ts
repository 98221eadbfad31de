import { choice, ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { trendOf, type Trend } from './check-ins';
import type { CheckIn, Partnership, PartnershipKind } from './events';
import { membersNamed, type Member } from './members';
import { standsOn, type PartnershipState } from './state';

const STATES = ['proposed', 'introduced', 'agreed', 'paused', 'ended'] as const;

class PartnershipsQuery {
  @Is(choice(...STATES), { optional: true, says: 'Only partnerships that stand like this on the day.' }) state?: (typeof STATES)[number];
  @Is(refField, { optional: true, says: 'Only those this organisation is a member of on the day.' }) organisation?: string;
}

export interface ListedPartnership {
  readonly ref: string;
  readonly title: string;
  readonly kind: PartnershipKind;
  readonly state: PartnershipState;
  readonly since: PlainDate | null;
  readonly agreedOn: PlainDate | null;
  readonly members: readonly Member[];
  /** Begun by the day. */
  readonly projects: number;
  readonly going: Pick<Trend, 'latest' | 'trend'>;
}

export const partnershipsView: View<PartnershipsQuery, { partnerships: ListedPartnership[] }> = {
  name: 'partnerships',
  summary: 'The register of partnerships that had been proposed or agreed by the day `on`, each as it stood then, the newest first.',
  query: PartnershipsQuery,
  async answer({ state, organisation }, at) {
    const book = await at.records();
    const partnerships = [...book.all('partnership')]
      .flatMap((row) => (row.withdrawn ? [] : listed(book, row, at.on)))
      .filter((one) => one.state !== 'not-yet' && (state === undefined || one.state === state))
      .filter(({ members }) => organisation === undefined || members.some(({ ref }) => ref === organisation));
    return { partnerships: partnerships.sort(newestFirst) };
  },
};

function listed(book: RecordBook, row: RecordRow, on: PlainDate): ListedPartnership {
  const { title, agreedOn } = row.values as unknown as Partnership;
  const { state, since, kind, members } = standsOn(book, row, on);
  const about = (one: string) => book.standing('partnership', row.ref, one).filter(({ on: day }) => day === null || day <= on);
  const checkIns = about('check-in').map(({ values }) => values as unknown as CheckIn);
  const { latest, trend } = trendOf(checkIns.sort((a, b) => a.askedOn.localeCompare(b.askedOn)));
  return {
    ref: row.ref,
    title,
    kind,
    state,
    since,
    agreedOn: agreedOn !== undefined && agreedOn <= on ? agreedOn : null,
    members: membersNamed(book, members, on),
    projects: about('project').length,
    going: { latest, trend },
  };
}

const newestFirst = (a: ListedPartnership, b: ListedPartnership): number =>
  (b.agreedOn ?? b.since ?? '').localeCompare(a.agreedOn ?? a.since ?? '') || a.title.localeCompare(b.title, 'en-GB') || a.ref.localeCompare(b.ref);
