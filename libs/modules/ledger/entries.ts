import type { Actor, Recorded } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook, RecordRow } from '#platform/record-book';

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
    title: titleOf(book, kind, ref, row),
    occurredOn: event.occurredOn ?? null,
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

function changesIn(row: RecordRow | undefined, { position }: Recorded): LedgerEntry['changes'] {
  const correction = row?.corrections.find((one) => one.position === position);
  return Object.entries(correction?.changes ?? {}).map(([field, after]) => ({ field, before: correction?.before[field] ?? null, after }));
}

function titleOf(book: RecordBook, kind: string, ref: string, row: RecordRow | undefined): string {
  const values = row?.values ?? {};
  const parent = { participation: ['project', 'project'], attendance: ['learning-session', 'session'] }[kind];
  const of = parent && book.get(parent[0]!, String(values[parent[1]!]));
  return String(of?.values['title'] ?? values['title'] ?? values['name'] ?? ref);
}

function organisationsIn(book: RecordBook, row: RecordRow | undefined): LedgerEntry['organisations'] {
  if (!row) return [];
  const refs = row.kind === 'organisation' ? [row.ref] : (Object.values(row.values).flat() as unknown[]);
  return [...new Set(refs)].flatMap((ref) => {
    const organisation = typeof ref === 'string' ? book.get('organisation', ref) : undefined;
    return organisation ? [{ ref: organisation.ref, name: String(organisation.values['name']) }] : [];
  });
}
