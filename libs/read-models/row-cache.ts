interface Entry {
  readonly row: object;
  readonly size: number;
}

/**
 * Rows that were used of late, bounded by the length of their JSON, so that folding a long log takes no more memory than a
 * short one. Two halves: what is used stays in the young one; when that is full the old one is dropped whole.
 */
export class RowCache {
  private young = new Map<string, Entry>();
  private old = new Map<string, Entry>();
  private size = 0;

  /** @param most characters to hold, about */
  constructor(private readonly most: number) {}

  get(key: string): object | undefined {
    const young = this.young.get(key);
    if (young !== undefined) return young.row;
    const old = this.old.get(key);
    if (old === undefined) return undefined;
    this.keep(key, old);
    return old.row;
  }

  set(key: string, row: object, json: string): void {
    this.keep(key, { row, size: key.length + json.length });
  }

  delete(key: string): void {
    this.young.delete(key);
    this.old.delete(key);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
    this.size = 0;
  }

  private keep(key: string, entry: Entry): void {
    this.young.set(key, entry);
    this.size += entry.size;
    if (this.size * 2 < this.most) return;
    this.old = this.young;
    this.young = new Map();
    this.size = 0;
  }
}
