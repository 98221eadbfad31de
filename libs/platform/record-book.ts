import type { Actor } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import { table } from '#kernel/projection';
import { citations, type Cites, type RecordKind } from '#kernel/record-kind';
import type { Instant, Position } from '#kernel/time';
import { Reads, stillSo, type Before, type WorkedOut } from './worked-out';
import { eachOf } from './worked-out-each';

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

/** Parts as one key, whatever signs are in them. */
export const id = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/');
export const records = table<RecordRow>('record');
export const cited = table<CitationRow>('cited');
export const named = table<NamedCorrection>('correction');

interface Readable {
  get<R extends object>(key: string): Readonly<R> | undefined;
  range<R extends object>(prefix: string): Iterable<readonly [string, Readonly<R>]>;
}

/** Something that was worked out from a record book. */
export type Made<T = unknown> = WorkedOut<T, RecordBook>;
/** Keeps what was worked out beyond one moment; where anything may have changed since, what there was is handed over. */
export type Remember = (what: string, workOut: (before: Before<RecordBook> | undefined) => Made) => Made;

/** The record book, opened at a moment. */
export class RecordBook {
  /** What is read while something is being worked out; undefined where nobody needs to know. */
  private reading: Reads<RecordBook> | undefined;
  private isClosed = false;

  constructor(
    private readonly rows: Readable,
    private readonly kinds: ReadonlyMap<string, RecordKind>,
    private readonly remember: Remember = (_, workOut) => workOut(undefined),
    private readonly known = new Map<string, Made>(),
  ) {}

  /**
   * What `workOut` makes of the records and, where there are any, of settings such as a day; they and the name tell it from
   * everything else that is made. It is made again once anything it read says something else: a record it looked up, any record
   * of a kind it went through, or what else is remembered. So it reads from nothing but the book it is handed, and has read
   * everything when it returns. It is kept, with all it holds on to: hand over a function of the file, not one made on the spot.
   */
  remembered<T, A extends readonly string[]>(what: string, workOut: (book: RecordBook, ...settings: A) => T, ...settings: A): T {
    const name = [what, ...settings].join(' ');
    const ask = (book: RecordBook) =>
      book.madeOnce<T>(name, (before) => (before && stillSo(before.made as Made<T>, book, before.changed)) ?? book.watched((one) => workOut(one, ...settings)));
    return this.asked(name, ask);
  }

  /**
   * What `workOut` makes of each record of a kind, withdrawn or not, by ref in the order of `all`; left out where that is
   * undefined. Remembered like the above, but made again for those records alone for which something else was read. Where that
   * comes to the same, so does the map, and nothing that was made of it is made again: make of a record only what matters.
   */
  rememberedEach<T, A extends readonly string[]>(
    what: string,
    kind: string,
    workOut: (book: RecordBook, row: RecordRow, ...settings: A) => T | undefined,
    ...settings: A
  ): ReadonlyMap<Ref, T> {
    const name = [what, ...settings].join(' ');
    const eachIn = (book: RecordBook) => ({
      book,
      kind,
      rows: () => book.rowsOf(kind),
      workOut: (row: RecordRow) => book.watched((one) => workOut(one, row, ...settings)),
    });
    return this.asked(name, (book) => book.madeOnce(name, (before) => eachOf(eachIn(book), before)));
  }

  private asked<T>(what: string, ask: (book: RecordBook) => Made<T>): T {
    this.refuseClosed(what);
    const made = ask(this);
    this.reading?.ask(what, ask, made);
    return made.value;
  }

  private madeOnce<T>(what: string, workOut: (before: Before<RecordBook> | undefined) => Made<T>): Made<T> {
    const made = (this.known.get(what) as Made<T> | undefined) ?? (this.remember(what, workOut) as Made<T>);
    this.known.set(what, made);
    return made;
  }

  private watched<T>(workOut: (book: RecordBook) => T): Made<T> {
    const book = new RecordBook(this.rows, this.kinds, this.remember, this.known);
    const reads = (book.reading = new Reads<RecordBook>());
    const value = workOut(book);
    book.isClosed = true;
    return { value, reads };
  }

  private lists(kind: string): void {
    this.refuseClosed(kind);
    this.reading?.list(kind);
  }

  private refuseClosed(what: string): void {
    if (this.isClosed) throw new Error(`“${what}” was read after what it is remembered for had been worked out.`);
  }

  key(kind: string, ref: Ref): string {
    return records.key(id(kind, ref));
  }

  /** A row as it lies in the book, by its key. */
  row(key: string): object | undefined {
    return this.rows.get(key);
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
    this.refuseClosed(kind);
    const key = this.key(kind, ref);
    const row = this.rows.get<RecordRow>(key);
    this.reading?.lookUp(key, kind, row);
    return row;
  }

  /** All of a kind in order of ref, the withdrawn ones too. */
  *all(kind: string): Generator<RecordRow> {
    this.lists(kind);
    yield* this.rowsOf(kind);
  }

  private *rowsOf(kind: string): Generator<RecordRow> {
    for (const [, row] of this.rows.range<RecordRow>(`${records.key(id(kind))}/`)) yield row;
  }

  /** Every record of every kind, the withdrawn ones too. */
  *everything(): Generator<RecordRow> {
    for (const kind of this.kinds.keys()) this.lists(kind);
    for (const [, row] of this.rows.range<RecordRow>(records.key(''))) yield row;
  }

  /** Those of a kind that count: neither withdrawn nor, where they have a day, later than `on`. */
  *counted(kind: string, on: PlainDate): Generator<RecordRow> {
    for (const row of this.all(kind)) if (!row.withdrawn && (row.on === null || row.on <= on)) yield row;
  }

  /** The records that cite this one, or those of one kind among them, each with the fields it does so in. */
  *citing(kind: string, ref: Ref, by?: string): Generator<{ readonly row: RecordRow; readonly fields: readonly string[] }> {
    for (const one of by === undefined ? this.kinds.keys() : [by]) this.lists(one);
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
    for (const kind of this.kinds.keys()) this.lists(kind);
    return named.get(this.rows, id(name));
  }
}
