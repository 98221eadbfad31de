import { connected } from '#kernel/connected';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { keptOf, type Organisation, type OrganisationChange, type OrganisationMerge } from './events';
import { standingOf, type Standing } from './standing';

/** A change of an organisation with the ref it is recorded under. */
export type ChangeOf = OrganisationChange & { readonly ref: string };

type MergeOf = OrganisationMerge & { readonly ref: string };

/** What became of organisations, by the ref of a record of theirs: changes by day, those that made it a successor, merges. */
interface Turns {
  readonly changes: ReadonlyMap<string, readonly ChangeOf[]>;
  readonly before: ReadonlyMap<string, readonly ChangeOf[]>;
  readonly merges: ReadonlyMap<string, readonly MergeOf[]>;
}

/** An organisation as the record of it that counts, with all of its records that stand. */
interface Counted {
  readonly row: RecordRow;
  readonly records: readonly RecordRow[];
  readonly joinedOn: PlainDate | null;
}

/**
 * Which records are of one organisation, what each was called on a day, and whether it was a member still: derived from the
 * changes and merges that stand as known at the moment of the book, and from the records themselves, each where it is asked for.
 */
export class WhoIsWho {
  private constructor(
    private readonly book: RecordBook,
    private readonly turns: Turns,
  ) {}

  static in(book: RecordBook): WhoIsWho {
    return new WhoIsWho(book, book.remembered('who-is-who', turnsIn));
  }

  /** The refs of all records of this organisation: the one that is kept first. */
  recordsOf(ref: string): readonly string[] {
    if (!this.turns.merges.has(ref)) return [ref];
    const refs = connected(ref, (one) => (this.turns.merges.get(one) ?? []).flatMap(({ duplicate, into }) => [duplicate, into]));
    const kept = keptOf(refs, this.mergesOf(refs));
    return [kept, ...refs.filter((one) => one !== kept).sort()];
  }

  /** The ref of the record that is kept of this organisation; its own where it was never merged. */
  keptOf(ref: string): string {
    return this.recordsOf(ref)[0]!;
  }

  /** The standing merges among these records. */
  mergesOf(refs: readonly string[]): readonly MergeOf[] {
    return [...new Set(refs.flatMap((ref) => this.turns.merges.get(ref) ?? []))];
  }

  /** Every organisation once, as the record of it that counts: the one kept, or where that was withdrawn another; by ref. */
  *organisations(): Generator<Counted> {
    for (const row of this.book.all('organisation')) {
      const counted = this.counted(row);
      if (counted) yield counted;
    }
  }

  /** An organisation by the record of it that counts; undefined for any other record. */
  counted(row: RecordRow): Counted | undefined {
    const refs = this.recordsOf(row.ref);
    const records = refs.length === 1 ? [row] : refs.flatMap((ref) => this.record(ref) ?? []);
    const standing = records.filter(({ withdrawn }) => !withdrawn);
    return standing[0]?.ref === row.ref ? { row, records: standing, joinedOn: earliest(standing.map(({ on }) => on)) } : undefined;
  }

  /** The same of one that had joined by a day; undefined where it had not. */
  joinedBy(row: RecordRow, on: PlainDate): Counted | undefined {
    const counted = this.counted(row);
    return counted && (counted.joinedOn === null || counted.joinedOn <= on) ? counted : undefined;
  }

  /** A record of an organisation, withdrawn or not; undefined where nobody knows it. */
  record(ref: string): RecordRow | undefined {
    return this.book.get('organisation', ref);
  }

  /** What a record of an organisation was called on a day, or at last where no day is given; by its ref where nobody knows it. */
  nameOn(ref: string, on?: PlainDate | null): string {
    return this.namesBy(ref, on).at(-1) ?? ref;
  }

  /** All that a record of an organisation had been called by a day, in their order; none where nobody knows it. */
  namesBy(ref: string, on?: PlainDate | null): readonly string[] {
    const row = this.record(ref);
    const renamed = (this.turns.changes.get(ref) ?? []).filter(({ what, happenedOn }) => what === 'renamed' && (!on || happenedOn <= on));
    return row ? [(row.values as unknown as Organisation).name, ...renamed.flatMap(({ newName }) => newName ?? [])] : [];
  }

  /** Whether it was a member on the day, and what of its changes contradicts itself. Those of all its records count. */
  standingOn(ref: string, on: PlainDate): Standing {
    const standing = standingOf(this.changesOf(ref), on);
    const joinedOn = this.joinedOn(ref);
    return joinedOn === null || joinedOn <= on ? standing : { ...standing, notes: [...standing.notes, `On this day it was no member yet: it joined on ${joinedOn}.`] };
  }

  /** The first day any of its records says it joined; null where one says it was always a member. */
  private joinedOn(ref: string): PlainDate | null {
    const standing = this.recordsOf(ref).flatMap((one) => this.record(one) ?? []).filter(({ withdrawn }) => !withdrawn);
    return standing.length === 0 ? null : earliest(standing.map(({ on }) => on));
  }

  /** All changes of an organisation, under whichever of its records, by day. */
  changesOf(ref: string): readonly ChangeOf[] {
    return this.recordsOf(ref).flatMap((one) => this.turns.changes.get(one) ?? []).sort((a, b) => byText(a.happenedOn, b.happenedOn));
  }

  /** Who it carries on from, by the changes of those that name it as their successor. */
  predecessorsOf(ref: string, on: PlainDate): readonly ChangeOf[] {
    return this.recordsOf(ref).flatMap((one) => (this.turns.before.get(one) ?? []).filter(({ happenedOn }) => happenedOn <= on));
  }
}

function turnsIn(book: RecordBook): Turns {
  const standing = <V extends object>(kind: string) => [...book.all(kind)].flatMap(({ withdrawn, values, ref }) => (withdrawn ? [] : { ...(values as unknown as V), ref }));
  const changes = standing<OrganisationChange>('organisation-change').sort((a, b) => byText(a.happenedOn, b.happenedOn) || byText(a.ref, b.ref));
  const sides = standing<OrganisationMerge>('organisation-merge').flatMap((merge) => [{ side: merge.duplicate, merge }, { side: merge.into, merge }]);
  return {
    changes: Map.groupBy(changes, ({ organisation }) => organisation),
    before: Map.groupBy(changes.filter(({ successor }) => successor !== undefined), ({ successor }) => successor!),
    merges: new Map([...Map.groupBy(sides, ({ side }) => side)].map(([side, some]) => [side, some.map(({ merge }) => merge)])),
  };
}

/** Without a day it was always a member, which is before every day. */
const earliest = (days: readonly (PlainDate | null)[]): PlainDate | null => days.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
