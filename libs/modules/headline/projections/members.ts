import { connected } from '#kernel/connected';
import { later, type PlainDate } from '#kernel/plain-date';
import { table, type Rows } from '#kernel/projection';
import { keptOf } from '../../organisations/events';
import { merges, organisations, share, type OrganisationRow } from './counted';
import { earliest, tallied, type Days } from './days';
import { recount, type Share } from './sums';

/** The refs of the standing merges that an organisation is in. */
const ties = table<{ readonly merges: readonly string[] }>('tie');

/** The figures in which members of each kind count, and in which they do once they are in a partnership. */
const FIGURES: { readonly [kind: string]: readonly [Share['figure'], Share['figure']] } = {
  school: ['schools', 'schoolsInPartnerships'],
  cultural: ['culturalOrganisations', 'culturalOrganisationsInPartnerships'],
};

/** All records of the organisation that this one is a record of: itself, and what it was merged with. */
export const recordsOf = (rows: Rows, ref: string): readonly string[] =>
  connected(ref, (one) => (ties.get(rows, one)?.merges ?? []).flatMap((merge) => sidesOf(rows, merge)));

const sidesOf = (rows: Rows, merge: string): readonly string[] => {
  const values = merges.get(rows, merge)?.values;
  return values ? [values.duplicate, values.into] : [];
};

/** Notes that an organisation is, or is no longer, in a standing merge. */
export function tie(rows: Rows, organisation: string, merge: string, standing: boolean): void {
  const others = (ties.get(rows, organisation)?.merges ?? []).filter((one) => one !== merge);
  const now = standing ? [...others, merge] : others;
  if (now.length === 0) ties.delete(rows, organisation);
  else ties.put(rows, organisation, { merges: now });
}

/** Counts these organisations anew, each once however many records there are of it: with the record that is kept. */
export function recountMembers(rows: Rows, refs: Iterable<string>): void {
  const settled = new Set<string>();
  for (const ref of refs) {
    if (settled.has(ref)) continue;
    const known = recordsOf(rows, ref).flatMap((one) => {
      settled.add(one);
      const row = organisations.get(rows, one);
      return row ? [[one, row] as const] : [];
    });
    if (known.length === 0) continue;
    const refsKnown = known.map(([one]) => one);
    const kept = known.length === 1 ? refsKnown[0]! : keptOf(refsKnown, mergesOf(rows, refsKnown));
    for (const [one, row] of known) {
      const shares = one === kept ? memberShares(kept, known) : [];
      recount(rows, row.shares, shares);
      organisations.put(rows, one, { ...row, shares });
    }
  }
}

const mergesOf = (rows: Rows, refs: readonly string[]) =>
  [...new Set(refs.flatMap((ref) => ties.get(rows, ref)?.merges ?? []))].flatMap((merge) => merges.get(rows, merge)?.values ?? []);

/**
 * Schools and cultural organisations count from the day they joined; a member of partnerships once, from the first agreement,
 * but not before it joined; an organisation at mentoring training once, from its first session. Of several records of one
 * organisation the earliest day of each counts, and the kind of the one that is kept.
 */
function memberShares(kept: string, known: readonly (readonly [string, OrganisationRow])[]): Share[] {
  const live = known.filter(([, row]) => row.live).sort(([a], [b]) => Number(b === kept) - Number(a === kept) || (a < b ? -1 : 1));
  const [first] = live;
  if (!first) return [];
  const rows = live.map(([, row]) => row);
  const [member, inPartnerships] = FIGURES[first[1].values.kind] ?? [];
  const joinedOn = rows.some(({ values }) => values.joinedOn === undefined) ? undefined : rows.map(({ values }) => values.joinedOn!).reduce((a, b) => (a < b ? a : b));
  const [agreedOn, trainedOn] = [earliestOf(rows.map(({ agreed }) => agreed)), earliestOf(rows.map(({ trained }) => trained))];
  return [
    ...(member ? [share(member, joinedOn)] : []),
    ...(inPartnerships && agreedOn ? [share(inPartnerships, later(agreedOn, joinedOn))] : []),
    ...(trainedOn ? [share('mentoringTrainingOrganisations', trainedOn)] : []),
  ];
}

const earliestOf = (several: readonly Days[]): PlainDate | undefined => earliest(Object.assign({}, ...several) as Days);

/** An organisation's agreement or training moves from one day to another; `undefined` is none. */
export function reachMoves(rows: Rows, ref: string, which: 'agreed' | 'trained', from: PlainDate | undefined, to: PlainDate | undefined): void {
  const row = organisations.get(rows, ref);
  if (!row || from === to) return;
  organisations.put(rows, ref, { ...row, [which]: tallied(tallied(row[which], from, -1), to, 1) });
  recountMembers(rows, [ref]);
}
