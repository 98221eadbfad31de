import type { Rows, table } from '#kernel/projection';

/**
 * A list of rows that hang on another: the owner knows the first, each knows the next. Adding one costs the same however
 * long the list is; walking it happens only when the owner itself changes.
 */
export interface Link {
  /** Name of the chain → ref of the next in it. */
  readonly next: { readonly [chain: string]: string | undefined };
}
export interface Owner {
  readonly first?: string | undefined;
}
type Table<R extends object> = ReturnType<typeof table<R>>;

/** Puts a row that is new to the chain at its front. Answers the row as it then stands. */
export function linked<O extends Owner, R extends Link>(rows: Rows, chain: string, owners: Table<O>, owner: string, id: string, row: R): R {
  const holder = owners.get(rows, owner);
  if (!holder) return row;
  owners.put(rows, owner, { ...holder, first: id });
  return { ...row, next: { ...row.next, [chain]: holder.first } };
}

/** Takes a row out of the chain it stands in: needed only when a correction hangs it on another owner. */
export function unlinked<O extends Owner, R extends Link>(rows: Rows, chain: string, owners: Table<O>, owner: string, table: Table<R>, id: string): void {
  const gone = table.get(rows, id);
  const holder = owners.get(rows, owner);
  if (!gone || !holder) return;
  if (holder.first === id) return owners.put(rows, owner, { ...holder, first: gone.next[chain] });
  for (const [ref, row] of walk(rows, chain, holder, table))
    if (row.next[chain] === id) return table.put(rows, ref, { ...row, next: { ...row.next, [chain]: gone.next[chain] } });
}

export function* walk<R extends Link>(rows: Pick<Rows, 'get'>, chain: string, owner: Owner | undefined, table: Table<R>): Generator<[string, R]> {
  for (let id = owner?.first; id !== undefined; ) {
    const row: R | undefined = table.get(rows, id);
    if (!row) return;
    yield [id, row];
    id = row.next[chain];
  }
}
