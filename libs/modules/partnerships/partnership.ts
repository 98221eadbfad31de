import { ref as refField } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { Refused } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, titleOf, unknownRecord } from '../histories/about-record';
import { entryOf, isBy, type Entry } from '../histories/entries';
import { numbersOf, type ProjectNumbers } from '../projects/numbers';
import { trendOf, type Trend } from './check-ins';
import type { CheckIn, Partnership } from './events';
import { membersNamed, type Member } from './members';
import { standsOn, type PartnershipOn } from './state';

class PartnershipQuery {
  @Is(refField, { says: 'The ref of the partnership.' }) partnership!: string;
}

/** Another record that this one came from or led to. */
export interface Linked {
  readonly kind: string;
  readonly ref: string;
  readonly title: string;
  readonly on: PlainDate | null;
}
export interface PartnershipAnswer {
  /** The record itself, with what was corrected in it. */
  readonly partnership: Entry;
  readonly standing: Omit<PartnershipOn, 'members'>;
  readonly members: readonly Member[];
  /** Who was a member once, and is not on the day. */
  readonly formerMembers: readonly Member[];
  readonly changes: readonly Entry[];
  readonly checkIns: { readonly entries: readonly Entry[] } & Trend;
  readonly projects: readonly (Linked & { readonly deliveredOn: PlainDate | null; readonly numbers: ProjectNumbers })[];
  readonly evidence: readonly Entry[];
  /** A round is a label: it has a title and no record. */
  readonly cameFrom: Linked | null;
  readonly ledTo: readonly Linked[];
}

/** What hangs on a partnership as part of it, and is not something that came of it. */
const OWN = ['partnership-change', 'check-in', 'evidence', 'project'];

export const partnershipView: View<PartnershipQuery, PartnershipAnswer> = {
  name: 'partnership',
  summary: 'A partnership on the day `on`: its state and members, what became of it, how it is going, its projects and evidence.',
  query: PartnershipQuery,
  async answer({ partnership: ref }, at) {
    const book = await at.records();
    const row = book.get('partnership', ref);
    if (!row) throw new Refused(unknownRecord('partnership', ref));
    const { members, ...standing } = standsOn(book, row, at.on);
    const cited = [...book.citing('partnership', ref)];
    const entries = cited.map((one) => entryOf(book, one.row, 'partnership', { asOf: at.on })).filter((entry) => isBy(entry, at.on)).sort(byDay);
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
    const checkIns = of('check-in');
    const ever = [...(row.values as unknown as Partnership).members, ...of('partnership-change').flatMap(joining)];
    const now = membersNamed(book, members, at.on);
    return {
      partnership: entryOf(book, row, 'itself', { asOf: at.on }),
      standing,
      members: now,
      formerMembers: membersNamed(book, ever, at.on).filter(({ ref: one }) => !now.some((member) => member.ref === one)),
      changes: of('partnership-change'),
      checkIns: { entries: checkIns, ...trendOf(checkIns.flatMap(({ values, withdrawn }) => (withdrawn ? [] : (values as unknown as CheckIn)))) },
      projects: cited.flatMap(({ row: one }) => {
        if (one.kind !== 'project' || one.withdrawn || (one.on !== null && one.on > at.on)) return [];
        const deliveredOn = one.values['deliveredOn'] as PlainDate | undefined;
        return { ...linked(book, one, at.on), deliveredOn: deliveredOn && deliveredOn <= at.on ? deliveredOn : null, numbers: numbersOf(book, one, at.on) };
      }),
      evidence: of('evidence'),
      cameFrom: cameFrom(book, row, at.on),
      ledTo: cited.flatMap(({ row: one }) => (OWN.includes(one.kind) || one.withdrawn || (one.on !== null && one.on > at.on) ? [] : linked(book, one, at.on))),
    };
  },
};

const joining = ({ values, withdrawn }: Entry): string | [] => (!withdrawn && values['what'] === 'partner-joined' && (values['organisation'] as string | undefined)) || [];

function cameFrom(book: RecordBook, row: RecordRow, asOf: PlainDate): Linked | null {
  const { cameFrom: said } = row.values as unknown as Partnership;
  if (said === undefined) return null;
  const [source] = book.cited(row, 'cameFrom');
  const [kind, ref] = [said.slice(0, said.indexOf(':')), said.slice(said.indexOf(':') + 1)];
  return source ? linked(book, source, asOf) : { kind, ref, title: ref, on: null };
}

const linked = (book: RecordBook, row: RecordRow, asOf: PlainDate): Linked => {
  const on = dayOf(book, row);
  return { kind: row.kind, ref: row.ref, title: titleOf(book, row, on ?? asOf), on };
};

const byDay = (a: Entry, b: Entry): number => (a.on ?? '').localeCompare(b.on ?? '') || Number(a.recorded.position) - Number(b.recorded.position);
