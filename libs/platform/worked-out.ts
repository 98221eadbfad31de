/** Where single rows are looked up again. */
export interface Book {
  /** Under which key a record lies. */
  key(kind: string, ref: string): string;
  row(key: string): object | undefined;
}
/** The refs of records that have changed, by their kinds. */
export type Changed = ReadonlyMap<string, readonly string[]>;

/** Something that was worked out from a book, with all that was read for it. */
export interface WorkedOut<T, B extends Book> {
  readonly value: T;
  readonly reads: Reads<B>;
}
/** What was worked out at another moment, and the records of kinds it depends on that have changed between that and this. */
export interface Before<B extends Book> {
  readonly made: WorkedOut<unknown, B>;
  readonly changed: Changed;
}
interface Asked<B extends Book> {
  readonly again: (book: B) => WorkedOut<unknown, B>;
  readonly found: WorkedOut<unknown, B>;
}

/** What was read while something was worked out: every record of a kind, single rows, and what was worked out before. */
export class Reads<B extends Book> {
  private readonly listed = new Set<string>();
  private readonly rows = new Map<string, { readonly kind: string; readonly row: object | undefined }>();
  private readonly asked = new Map<string, Asked<B>>();
  private all: ReadonlySet<string> | undefined;

  list(kind: string): void {
    this.listed.add(kind);
  }

  lookUp(key: string, kind: string, row: object | undefined): void {
    this.rows.set(key, { kind, row });
  }

  ask(what: string, again: Asked<B>['again'], found: WorkedOut<unknown, B>): void {
    this.asked.set(what, { again, found });
  }

  /** The kinds it depends on, in whatever way; asked for when everything was read. */
  get kinds(): ReadonlySet<string> {
    if (this.all) return this.all;
    const all = new Set(this.listed);
    for (const { kind } of this.rows.values()) all.add(kind);
    for (const { found } of this.asked.values()) for (const kind of found.reads.kinds) all.add(kind);
    return (this.all = all);
  }

  /**
   * The same, read in another book between which and this only these records of their kinds have changed; undefined where that
   * book says anything else. What was asked for may depend on other kinds by now, though it came to the same.
   */
  againIn(book: B, changed: Changed): Reads<B> | undefined {
    for (const kind of this.listed) if (changed.has(kind)) return undefined;
    for (const [key, { kind, row }] of this.rows) if (changed.has(kind) && book.row(key) !== row) return undefined;
    let copy: Reads<B> | undefined;
    for (const [what, { again, found }] of this.asked) {
      const now = again(book);
      if (now.value !== found.value) return undefined;
      if (now !== found) (copy ??= this.copy()).ask(what, again, now);
    }
    return copy ?? this;
  }

  /** Adds to others what was read here, and tells of each single row, by its key. */
  addTo(others: Reads<B>, tell: (key: string, kind: string, row: object | undefined) => void): void {
    for (const kind of this.listed) others.list(kind);
    for (const [key, { kind, row }] of this.rows) tell(key, kind, row);
    for (const [what, { again, found }] of this.asked) others.ask(what, again, found);
  }

  private copy(): Reads<B> {
    const copy = new Reads<B>();
    this.addTo(copy, (key, kind, row) => copy.lookUp(key, kind, row));
    return copy;
  }
}

/** What was worked out before, where it would come to the same now. */
export function stillSo<T, B extends Book>(made: WorkedOut<T, B>, book: B, changed: Changed): WorkedOut<T, B> | undefined {
  const reads = made.reads.againIn(book, changed);
  return reads && (reads === made.reads ? made : { value: made.value, reads });
}
