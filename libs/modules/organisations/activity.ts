import type { Recorded } from '#kernel/event';
import { partsOf, type Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import { dateOf } from '#kernel/record';
import { citations, type Cites, type RecordKind } from '#kernel/record-kind';
import { stated, type Stated } from '#kernel/stated';
import type { Position } from '#kernel/time';
import type { MemoryFold } from '#platform/memory-folds';

/** What something can be done in or by: organisations, their partnerships, and the projects of those. */
const ACTIVE: readonly string[] = ['organisation', 'partnership', 'project'];

/** A stretch of the log through which a record stood and was of a day. */
interface Stretch {
  readonly day: PlainDate;
  readonly from: Position;
  to: Position;
}
/** A record, as far as the log was taken in. */
interface Known {
  readonly kind: RecordKind;
  readonly ref: Ref;
  said: Stated | undefined;
  day: PlainDate | null;
  /** What it was found at work in last, and when that was. */
  at: readonly string[];
  stretch: Stretch | undefined;
  /** Records that say they are part of it, now or before: they may have their day from it. */
  readonly parts: Set<Known>;
}

/**
 * On which days something happened in which a given organisation, partnership or project was named, or it itself, as known at
 * any position that was taken in. In memory, so that nobody has to read every record to know who has gone quiet.
 */
export class Activity {
  private readonly records = new Map<string, Known>();
  /** By what was at work, by day. */
  private readonly stretches = new Map<string, Stretch[]>();

  constructor(private readonly kinds: ReadonlyMap<string, RecordKind>) {}

  /** Takes in the next event. Events of anything but records say nothing to it. */
  fold(event: Recorded): void {
    const { kind: name, ref } = partsOf(event.stream);
    const kind = this.kinds.get(name);
    if (!kind) return;
    const record = this.known(kind, ref);
    const isNew = !record.said;
    record.said = stated(record.said, event);
    for (const whole of this.wholesOf(record)) whole.parts.add(record);
    this.date(record, event.position, isNew);
  }

  /** The last day, by a day, on which something happened in one of these, as known at a position. */
  last(kind: string, ref: Ref, { on, position }: { readonly on: PlainDate; readonly position: Position }): PlainDate | null {
    const stretches = this.stretches.get(keyOf(kind, ref)) ?? [];
    for (let index = after(stretches, on) - 1; index >= 0; index--) {
      const { day, from, to } = stretches[index]!;
      if (from <= position && position < to) return day;
    }
    return null;
  }

  /** Ends the stretch in which the record said something else than it does now, and begins another. */
  private date(record: Known, position: Position, isNew = false): void {
    const [before, day] = [record.day, this.dayOf(record)];
    const at = record.said && !record.said.withdrawn && day !== null ? whereIn(record.kind, record.ref, record.said) : [];
    if ((at.length > 0 && day !== record.stretch?.day) || at.join() !== record.at.join()) {
      if (record.stretch) record.stretch.to = position;
      const stretch = at.length === 0 || day === null ? undefined : { day, from: position, to: Infinity };
      if (stretch) for (const one of at) this.add(one, stretch);
      Object.assign(record, { stretch, at });
    }
    record.day = day;
    // One that has just become known may be what a part has its day from, even where it has none.
    if (isNew || day !== before) for (const part of record.parts) this.date(part, position);
  }

  private add(one: string, stretch: Stretch): void {
    const stretches = this.stretches.get(one) ?? [];
    this.stretches.set(one, stretches);
    stretches.splice(after(stretches, stretch.day), 0, stretch);
  }

  /** Its own day, or that of the first it is part of that anything is known of; the same as `dayOf` says of its row. */
  private dayOf(record: Known): PlainDate | null {
    if (!record.said) return null;
    const whole = this.wholesOf(record).find(({ said }) => said !== undefined);
    return dateOf(record.kind, record.said.values) ?? whole?.day ?? null;
  }

  /** What it may have its day from. */
  private wholesOf({ kind, said }: Known): Known[] {
    if (!kind.dayOfWhole && (kind.happenedOn !== undefined || kind.plannedOn !== undefined)) return [];
    const { belongsTo = [], cites } = kind as { readonly belongsTo?: readonly string[]; readonly cites: { readonly [field: string]: Cites | undefined } };
    const cited = belongsTo.flatMap((field) => citations({ [field]: cites[field] } as RecordKind['cites'], said?.values ?? {}));
    return cited.flatMap((one) => {
      const of = this.kinds.get(one.kind);
      return of ? this.known(of, one.ref) : [];
    });
  }

  private known(kind: RecordKind, ref: Ref): Known {
    const key = keyOf(kind.kind, ref);
    const known = this.records.get(key) ?? { kind, ref, said: undefined, day: null, at: [], stretch: undefined, parts: new Set() };
    this.records.set(key, known);
    return known;
  }
}

export const activityFold: MemoryFold<Activity> = {
  name: 'activity',
  begin: (kinds) => new Activity(kinds),
  fold: (activity, event) => activity.fold(event),
};

const keyOf = (kind: string, ref: Ref): string => `${kind} ${ref}`;

/** What a record tells of: those at work that it names, and itself where it is one. */
function whereIn({ kind, cites }: RecordKind, ref: Ref, { values }: Stated): string[] {
  const all = [{ kind, ref }, ...citations(cites, values)];
  return [...new Set(all.flatMap((one) => (ACTIVE.includes(one.kind) ? keyOf(one.kind, one.ref) : [])))];
}

/** How many of them, in order of their days, are not after a day. */
function after(stretches: readonly Stretch[], day: PlainDate): number {
  let [low, high] = [0, stretches.length];
  // Most ask for the newest.
  if (high === 0 || stretches[high - 1]!.day <= day) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.day <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
