import type { Actor, DomainEvent, Recorded } from '#kernel/event';
import { partsOf, type Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import { table, type Projection, type Rows } from '#kernel/projection';
import { applied, dateOf, type CorrectedData, type RecordedData, type ReinstatedData, type WithdrawnData } from '#kernel/record';
import { citations, type Cites, type RecordKind } from '#kernel/record-kind';
import type { Instant, Position } from '#kernel/time';

/** When and by whom something was recorded. */
export interface Note {
  readonly position: Position;
  readonly at: Instant;
  readonly by: Actor;
}
export interface CorrectionNote extends Note {
  readonly changes: { readonly [field: string]: unknown };
  readonly before: { readonly [field: string]: unknown };
  readonly why: string;
}
/** A record as it stands, with what was said before. Free text in it is sealed. */
export interface RecordRow {
  readonly kind: string;
  readonly ref: Ref;
  readonly on: PlainDate | null;
  readonly values: { readonly [field: string]: unknown };
  readonly recorded: Note;
  readonly corrections: readonly CorrectionNote[];
  readonly withdrawn: (Note & { readonly why: string }) | null;
  /** Positions of all its events. */
  readonly events: readonly Position[];
}
/** That one record cites another, and in which of its fields. */
interface CitationRow {
  readonly kind: string;
  readonly ref: Ref;
  readonly fields: readonly string[];
}
/** Which record a named correction belongs to. */
export interface NamedCorrection {
  readonly kind: string;
  readonly ref: Ref;
}

const id = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');
const records = table<RecordRow>('record');
const cited = table<CitationRow>('cited');
const named = table<NamedCorrection>('correction');

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

interface Readable {
  get<R extends object>(key: string): Readonly<R> | undefined;
  range<R extends object>(prefix: string): Iterable<readonly [string, Readonly<R>]>;
}

/** What was worked out from a book, and the kinds of record that were read for it. */
export interface WorkedOut<T = unknown> {
  readonly value: T;
  readonly kinds: ReadonlySet<string>;
}
/** Keeps what was worked out beyond one moment, for as long as no record of the kinds it was read from changes. */
export type Remember = (what: string, workOut: () => WorkedOut) => WorkedOut;

/** The record book, opened at a moment. */
export class RecordBook {
  /** The kinds that something is being worked out from; undefined where nobody needs to know. */
  private reading: Set<string> | undefined;
  private isClosed = false;

  constructor(
    private readonly rows: Readable,
    private readonly kinds: ReadonlyMap<string, RecordKind>,
    private readonly remember: Remember = (_, workOut) => workOut(),
    private readonly known = new Map<string, WorkedOut>(),
  ) {}

  /**
   * What `workOut` makes of the records, under a name that tells it from everything else that is made of them (its day, where
   * it is of one, belongs in the name). It is made again once a record of a kind that it reads has changed; so it reads from
   * nothing but the book it is handed, and has read everything when it returns.
   */
  remembered<T>(what: string, workOut: (book: RecordBook) => T): T {
    let known = this.known.get(what) as WorkedOut<T> | undefined;
    if (!known) {
      known = this.remember(what, () => this.workedOut(workOut)) as WorkedOut<T>;
      this.known.set(what, known);
    }
    for (const kind of known.kinds) this.reads(kind);
    return known.value;
  }

  private workedOut<T>(workOut: (book: RecordBook) => T): WorkedOut<T> {
    const book = new RecordBook(this.rows, this.kinds, this.remember, this.known);
    const kinds = (book.reading = new Set<string>());
    const value = workOut(book);
    book.isClosed = true;
    return { value, kinds };
  }

  private reads(kind: string): void {
    if (this.isClosed) throw new Error(`“${kind}” was read after what it is remembered for had been worked out.`);
    this.reading?.add(kind);
  }

  /** What is declared of a kind of record; undefined where the kind is none, as an import. */
  kind(name: string): RecordKind | undefined {
    return this.kinds.get(name);
  }

  /** Every kind of record there is, in the order of the modules. */
  get everyKind(): Iterable<RecordKind> {
    return this.kinds.values();
  }

  /** The records that one cites in a field, in the order of their refs there; what is not known is left out. */
  cited(row: Pick<RecordRow, 'kind' | 'values'>, field: string): RecordRow[] {
    const cites = this.kinds.get(row.kind)?.cites as { readonly [field: string]: Cites | undefined } | undefined;
    const ofField = cites?.[field];
    return ofField === undefined ? [] : citations({ [field]: ofField } as RecordKind['cites'], row.values).flatMap(({ kind, ref }) => this.get(kind, ref) ?? []);
  }

  get(kind: string, ref: Ref): RecordRow | undefined {
    this.reads(kind);
    return records.get(this.rows, id(kind, ref));
  }

  /** All of a kind in order of ref, the withdrawn ones too. */
  *all(kind: string): Generator<RecordRow> {
    this.reads(kind);
    for (const [, row] of this.rows.range<RecordRow>(`${records.key(id(kind))}/`)) yield row;
  }

  /** Every record of every kind, the withdrawn ones too. */
  *everything(): Generator<RecordRow> {
    for (const kind of this.kinds.keys()) this.reads(kind);
    for (const [, row] of this.rows.range<RecordRow>(records.key(''))) yield row;
  }

  /** Those of a kind that count: neither withdrawn nor, where they have a day, later than `on`. */
  *counted(kind: string, on: PlainDate): Generator<RecordRow> {
    for (const row of this.all(kind)) if (!row.withdrawn && (row.on === null || row.on <= on)) yield row;
  }

  /** The records that cite this one, or those of one kind among them, each with the fields it does so in. */
  *citing(kind: string, ref: Ref, by?: string): Generator<{ readonly row: RecordRow; readonly fields: readonly string[] }> {
    for (const one of by === undefined ? this.kinds.keys() : [by]) this.reads(one);
    for (const [, citation] of this.rows.range<CitationRow>(`${cited.key(by === undefined ? id(kind, ref) : id(kind, ref, by))}/`)) {
      const row = this.get(citation.kind, citation.ref);
      if (row) yield { row, fields: citation.fields };
    }
  }

  /** The records of one kind that cite this one and were not withdrawn, by ref; in this field, where one is named. */
  standing(kind: string, ref: Ref, by: string, field?: string): RecordRow[] {
    return [...this.citing(kind, ref, by)].flatMap(({ row, fields }) => (row.withdrawn || (field !== undefined && !fields.includes(field)) ? [] : row));
  }

  correction(name: Ref): NamedCorrection | undefined {
    for (const kind of this.kinds.keys()) this.reads(kind);
    return named.get(this.rows, id(name));
  }
}
