import type { JsonObject } from '#kernel/json';
import type { ReadRegister, Register, RegisterFault, RegisterRow, RowMeaning } from './register';

/** Accounts for every row of a file: loaded, skipped with the reason, or faulted with what is wrong. */
export class Tally {
  private readonly rows = new Map<string, { readonly row: number; readonly loaded: RegisterRow }>();
  private readonly several = new Map<string, number>();
  private readonly skips = new Map<string, number>();
  private readonly faults: RegisterFault[] = [];
  private readonly notes: string[] = [];
  private count = 0;
  private faultedRows = 0;

  faulted(faults: readonly RegisterFault[]): void {
    this.count += 1;
    this.faultedRows += 1;
    this.faults.push(...faults);
  }

  read(row: number, body: JsonObject, { key: given, about, organisation }: RowMeaning): void {
    const key = given ?? this.nextKey(about, body);
    const earlier = this.rows.get(key);
    if (!earlier) {
      this.count += 1;
      this.rows.set(key, { row, loaded: { key, about, body, organisation } });
    } else if (JSON.stringify(earlier.loaded.body) === JSON.stringify(body)) {
      this.count += 1;
      const reason = 'The same row stands in the file before.';
      this.skips.set(reason, (this.skips.get(reason) ?? 0) + 1);
    } else this.faulted([{ row, column: null, code: 'row.twice', found: `another row for “${key}”`, expected: `one row for each; row ${earlier.row} says something else` }]);
  }

  note(text: string): void {
    this.notes.push(text);
  }

  result(register: Register, series: string): ReadRegister {
    return {
      register,
      series,
      rows: this.count,
      loaded: [...this.rows.values()].map(({ loaded }) => loaded),
      skipped: [...this.skips].map(([reason, rows]) => ({ reason, rows })),
      faulted: this.faultedRows,
      faults: this.faults,
      notes: this.notes,
    };
  }

  /** Where an organisation may have several rows, they are numbered; the very same row again keeps its number. */
  private nextKey(about: string, body: JsonObject): string {
    const known = this.several.get(about) ?? 0;
    for (let number = 1; number <= known; number++) {
      const key = `${about} ${number}`;
      if (JSON.stringify(this.rows.get(key)?.loaded.body) === JSON.stringify(body)) return key;
    }
    this.several.set(about, known + 1);
    return `${about} ${known + 1}`;
  }
}
