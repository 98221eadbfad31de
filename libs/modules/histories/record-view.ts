import { label, ref as refField } from '#kernel/fields';
import type { Recorded } from '#kernel/event';
import type { PlainDate } from '#kernel/plain-date';
import { applied, type CorrectedData, type RecordedData } from '#kernel/record';
import { citations } from '#kernel/record-kind';
import { fieldFault, Refused, refuse, shown } from '#kernel/refusal';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, titleOf } from './about-record';

class RecordQuery {
  @Is(label, { says: 'Kind of record: meeting, need, organisation …' }) kind!: string;
  @Is(refField, { says: 'The ref of the record.' }) ref!: string;
}

/** One event of a record: what it changed, field by field, or what else it says. */
export interface Told {
  readonly position: string;
  readonly at: string;
  readonly by: string;
  /** recorded, corrected, withdrawn, reinstated, or what only this kind knows. */
  readonly change: string;
  readonly why: string | null;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** What an event of its own kind says beyond the reason. */
  readonly says: { readonly [field: string]: unknown };
}
/** A record that another one names, or named before it was corrected: under which field, and what it is called. */
export interface Cited {
  readonly field: string;
  readonly kind: string;
  readonly ref: string;
  readonly title: string;
  readonly day: PlainDate | null;
}
export interface ShownRecord {
  readonly kind: string;
  readonly ref: string;
  readonly day: PlainDate | null;
  readonly title: string;
  readonly values: { readonly [field: string]: unknown };
  readonly withdrawn: boolean;
  /** What to send as `expectedRevision` with a change to it. */
  readonly revision: number;
  /** All its events, the oldest first. */
  readonly events: readonly Told[];
  readonly cites: readonly Cited[];
  /** The records that name this one and are not withdrawn. */
  readonly citedBy: readonly Cited[];
}

export const recordView: View<RecordQuery, { record: ShownRecord }> = {
  name: 'record',
  summary: 'One record of any kind: what it says, everything that happened to it, and what it names. Whatever the day asked for, it is shown.',
  query: RecordQuery,
  async answer({ kind, ref }, at) {
    const book = await at.records();
    const row = book.get(kind, ref);
    if (!row) throw new Refused(unknownRecord(book, kind, ref));
    const stream = await at.log.stream(kind, ref);
    const events = toldOf(stream);
    return {
      record: {
        kind,
        ref,
        day: dayOf(book, row),
        title: titleOf(book, row),
        values: row.values,
        withdrawn: row.withdrawn !== null,
        revision: stream.at(-1)!.revision,
        events,
        cites: citedIn(book, row, events),
        citedBy: [...book.citing(kind, ref)].filter((one) => !one.row.withdrawn).map((one) => citedAs(book, one.fields[0]!, one.row)),
      },
    };
  },
};

const citedAs = (book: RecordBook, field: string, row: RecordRow): Cited => ({ field, kind: row.kind, ref: row.ref, title: titleOf(book, row), day: dayOf(book, row) });

function citedIn(book: RecordBook, { kind, values }: RecordRow, events: readonly Told[]): Cited[] {
  const said = [values, ...events.flatMap(({ changes }) => changes.flatMap(({ field, before, after }) => [{ [field]: before }, { [field]: after }]))];
  const cited = said.flatMap((one) => citations(book.kind(kind)?.cites ?? {}, one)).map((one) => {
    const row = book.get(one.kind, one.ref);
    return row ? citedAs(book, one.field, row) : { field: one.field, kind: one.kind, ref: one.ref, title: one.ref, day: null };
  });
  return [...new Map(cited.map((one) => [`${one.field} ${one.kind} ${one.ref}`, one])).values()];
}

/** What a record says changes from event to event; what was said before is known only by going through them in order. */
function toldOf(events: readonly Recorded[]): Told[] {
  let values: { readonly [field: string]: unknown } = {};
  return events.map((event) => {
    const before = values;
    const { ref: _ref, why, values: first, changes, correction: _correction, takesBack: _takesBack, withImport: _import, ...says } = event.data as Partial<RecordedData<object> & CorrectedData<object>> & { withImport?: string };
    if (first) values = first as typeof values;
    else if (changes) values = applied(values, changes);
    return {
      position: String(event.position),
      at: event.recordedAt,
      by: event.meta.actor.name ?? event.meta.actor.kind,
      change: event.type.slice(event.type.indexOf('.') + 1),
      why: why ?? event.meta.reason ?? null,
      changes: Object.entries(changes ?? {}).map(([field, after]) => ({ field, before: before[field] ?? null, after })),
      says,
    };
  });
}

function unknownRecord(book: RecordBook, kind: string, ref: string) {
  const known = [...book.everyKind].map((one) => one.kind);
  const found = book.kind(kind);
  return found
    ? refuse('not-found', 'record.unknown', `Nothing was recorded of a ${found.title} “${ref}” at that moment.`, { fields: [fieldFault('ref', 'record.unknown', shown(ref), 'the ref of a record')] })
    : refuse('not-found', 'record.unknown-kind', `There is no kind of record “${kind}”.`, { fields: [fieldFault('kind', 'record.unknown-kind', shown(kind), `one of ${known.join(', ')}`)] });
}
