import type { Actor, Recorded } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { dayOf, nameOf, organisationsNamedIn, titleOf } from '../histories/about-record';

/** One event, for people who check. */
export interface LedgerEntry {
  readonly position: string;
  readonly type: string;
  readonly kind: string;
  readonly change: string;
  readonly ref: string;
  readonly title: string;
  readonly occurredOn: PlainDate | null;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly command: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly data: object;
  readonly organisations: readonly { readonly ref: string; readonly name: string }[];
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** The record an event belongs to is looked up as known at the same moment as the log. */
export function ledgerEntry(book: RecordBook, event: Recorded): LedgerEntry {
  const { kind, ref } = partsOf(event.stream);
  const row = book.get(kind, ref);
  const { why } = event.data as { why?: string };
  return {
    position: String(event.position),
    type: event.type,
    kind,
    change: event.type.slice(kind.length + 1),
    ref,
    title: row ? titleOf(book, row) : titleOfOther(event),
    occurredOn: happenedOn(book, event),
    recordedAt: event.recordedAt,
    actor: event.meta.actor,
    onBehalfOf: event.meta.onBehalfOf ?? null,
    reason: why ?? event.meta.reason ?? null,
    command: event.meta.command,
    commandId: event.meta.commandId,
    correlationId: event.meta.correlationId,
    causationId: event.meta.causationId,
    stream: event.stream,
    revision: event.revision,
    id: event.id,
    data: event.data,
    organisations: organisationsIn(book, row),
    changes: changesIn(row, event),
  };
}

/** The day an event is about: its own, or for a correction or a withdrawal the day of its record, as known at the moment. */
export const happenedOn = (book: RecordBook, event: Recorded): PlainDate | null => {
  const { kind, ref } = partsOf(event.stream);
  const row = book.get(kind, ref);
  return event.occurredOn ?? (row ? dayOf(book, row) : null);
};

/** What is no record: an LCEP by its name, an import by its files. */
function titleOfOther({ data, stream }: Recorded): string {
  const { name, files } = data as { name?: string; files?: readonly { readonly name: string }[] };
  return name ?? files?.map((file) => file.name).join(', ') ?? partsOf(stream).ref;
}

function changesIn(row: RecordRow | undefined, { position }: Recorded): LedgerEntry['changes'] {
  const correction = row?.corrections.find((one) => one.position === position);
  return Object.entries(correction?.changes ?? {}).map(([field, after]) => ({ field, before: correction?.before[field] ?? null, after }));
}

function organisationsIn(book: RecordBook, row: RecordRow | undefined): LedgerEntry['organisations'] {
  if (!row) return [];
  const refs = row.kind === 'organisation' ? [row.ref] : organisationsNamedIn(book, row.kind, row.values);
  return refs.flatMap((ref) => {
    const organisation = book.get('organisation', ref);
    return organisation ? [{ ref, name: nameOf(book, ref, dayOf(book, row)) }] : [];
  });
}
