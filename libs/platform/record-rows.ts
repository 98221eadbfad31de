import type { DomainEvent, Recorded } from '#kernel/event';
import { partsOf, type Ref } from '#kernel/ids';
import type { Projection, Rows } from '#kernel/projection';
import { applied, dateOf, type CorrectedData, type RecordedData, type ReinstatedData, type WithdrawnData } from '#kernel/record';
import { citations, type RecordKind } from '#kernel/record-kind';
import { cited, id, named, records, type Note } from './record-book';

const noteOf = ({ position, recordedAt, meta }: Recorded): Note => ({ position, at: recordedAt, by: meta.actor });

/** Every record of every kind with its history, and who cites it: made from the kinds themselves, so a new kind needs no line here. */
export function recordBook(kinds: readonly RecordKind[]): Projection {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const changes: { [change: string]: (kind: RecordKind, event: Recorded, rows: Rows) => void } = { recorded, corrected, withdrawn, reinstated };
  return {
    name: 'record-book',
    version: 2,
    on: {},
    any(event: Recorded<DomainEvent>, rows) {
      const { kind: name } = partsOf(event.stream);
      const kind = byKind.get(name);
      if (kind) (changes[event.type.slice(name.length + 1)] ?? noted)(kind, event, rows);
    },
  };
}

function recorded(kind: RecordKind, event: Recorded, rows: Rows): void {
  const { ref, values } = event.data as RecordedData<Values>;
  const earlier = records.get(rows, id(kind.kind, ref));
  if (earlier) cite(rows, kind, ref, earlier.values, {});
  cite(rows, kind, ref, {}, values);
  const note = noteOf(event);
  records.put(rows, id(kind.kind, ref), {
    kind: kind.kind,
    ref,
    on: dateOf(kind, values),
    values,
    recorded: note,
    corrections: [],
    withdrawn: null,
    events: [...(earlier?.events ?? []), note.position],
  });
}

function corrected(kind: RecordKind, event: Recorded, rows: Rows): void {
  const { ref, changes, why, correction, takesBack } = event.data as CorrectedData<Values>;
  const row = records.get(rows, id(kind.kind, ref));
  if (!row) return;
  const values = applied(row.values, changes);
  const before = Object.fromEntries(Object.keys(changes).map((field) => [field, row.values[field] ?? null]));
  cite(rows, kind, ref, row.values, values);
  name(rows, correction, kind, ref);
  if (takesBack !== undefined) named.delete(rows, id(takesBack));
  records.put(rows, id(kind.kind, ref), {
    ...row,
    on: dateOf(kind, values),
    values,
    corrections: [...row.corrections, { ...noteOf(event), changes, before, why }],
    events: [...row.events, event.position],
  });
}

function withdrawn(kind: RecordKind, event: Recorded, rows: Rows): void {
  const { ref, why, correction } = event.data as WithdrawnData;
  const row = records.get(rows, id(kind.kind, ref));
  if (!row) return;
  name(rows, correction, kind, ref);
  records.put(rows, id(kind.kind, ref), {
    ...row,
    withdrawn: { ...noteOf(event), why },
    events: [...row.events, event.position],
  });
}

function reinstated(kind: RecordKind, event: Recorded, rows: Rows): void {
  const { ref, takesBack } = event.data as ReinstatedData;
  const row = records.get(rows, id(kind.kind, ref));
  if (!row) return;
  if (takesBack !== undefined) named.delete(rows, id(takesBack));
  records.put(rows, id(kind.kind, ref), { ...row, withdrawn: null, events: [...row.events, event.position] });
}

/** An event that only its own kind knows of: it belongs to the record all the same. */
function noted(kind: RecordKind, { stream, position }: Recorded, rows: Rows): void {
  const key = id(kind.kind, partsOf(stream).ref);
  const row = records.get(rows, key);
  if (row) records.put(rows, key, { ...row, events: [...row.events, position] });
}

type Values = { readonly [field: string]: unknown };

function name(rows: Rows, correction: Ref | undefined, kind: RecordKind, ref: Ref): void {
  if (correction !== undefined) named.put(rows, id(correction), { kind: kind.kind, ref });
}

function cite(rows: Rows, kind: RecordKind, ref: Ref, before: Values, now: Values): void {
  const [was, is] = [citedBy(kind, ref, before), citedBy(kind, ref, now)];
  for (const key of was.keys()) if (!is.has(key)) cited.delete(rows, key);
  for (const [key, fields] of is)
    if (was.get(key)?.join() !== fields.join()) cited.put(rows, key, { kind: kind.kind, ref, fields });
}

function citedBy(kind: RecordKind, ref: Ref, values: Values): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const one of citations(kind.cites, values)) {
    const key = id(one.kind, one.ref, kind.kind, ref);
    keys.set(key, [...(keys.get(key) ?? []), one.field]);
  }
  return keys;
}
