import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { EventCatalogue } from '#kernel/catalogue';
import { fold, type Projection } from '#kernel/projection';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader } from '#event-store/port';
import { compareKeys, lcepOf } from '../keys';
import type { Generation } from '../port';
import { RowBuffer } from '../row-buffer';
import { RowCache } from '../row-cache';
import type { StoredVersion } from './row-reader';
import { SqliteRows } from './sqlite-rows';
import { CACHE_SIZE, reasonOf } from '../track';

export interface Compare {
  readonly projection: Projection;
  readonly rows: SqliteRows;
  readonly store: EventReader;
  readonly catalogue: EventCatalogue;
  /** Where the log is folded anew; deleted afterwards. The system's folder for temporary files when absent. */
  readonly folder?: string;
}

const PAGE = 1_000;
/** Events folded into one transaction. */
const BATCH = 5_000;
const MOST_FAULTS = 20;

/**
 * Folds the log anew into a file of its own and yields a sentence for each way in which the rows that are read differ from
 * that: not only the present rows, but every version of them that is kept for *known at*. Nothing is yielded when all is
 * well, or when there are no rows yet. What is recorded meanwhile is left out. Changes nothing.
 * @throws GenerationGone when a rebuild replaced the rows meanwhile: compare again
 */
export async function* compareWithCleanRebuild({ projection, rows, store, catalogue, folder = tmpdir() }: Compare): AsyncGenerator<string> {
  const live = rows.readable(projection);
  if (!live || live.checkpoint === 0) return;
  if (live.stopped) yield `“${projection.name}” stands still at ${live.stopped.position} (${live.stopped.type}): ${live.stopped.reason}`;
  const [last] = await store.readAll({ after: live.checkpoint - 1, upTo: live.checkpoint, limit: 1 });
  if (last?.id !== live.eventId) return yield `The rows of “${projection.name}” were folded from another log than this one.`;
  const scratch = mkdtempSync(join(folder, 'throughline-verify-'));
  const anew = SqliteRows.open({ file: join(scratch, 'rows.db') });
  try {
    const clean = await refold(projection, { live, rows, store, catalogue, anew });
    if (typeof clean === 'string') yield clean;
    else yield* differences(projection.name, rows.versions(live, live.checkpoint), anew.versions(clean, live.checkpoint));
  } finally {
    await anew.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Cuts at the same boundaries as the rows that are checked, so that their versions must be the same one by one. */
async function refold(
  projection: Projection,
  { live, rows, store, catalogue, anew }: Omit<Compare, 'projection'> & { live: Generation; anew: SqliteRows },
): Promise<Generation | string> {
  const clean = await anew.begin(projection);
  const buffer = new RowBuffer((key) => anew.json(clean, key), new RowCache(CACHE_SIZE));
  let committed: Position = 0;
  let folded = 0;
  const commit = async (upTo: Position) => {
    await anew.commit(clean, committed, buffer.uncommitted);
    buffer.committed();
    committed = upTo;
    folded = 0;
  };
  const boundaries = rows.boundaries(live, live.checkpoint)[Symbol.iterator]();
  let boundary = boundaries.next().value as Position | undefined;
  for (let after = 0; after < live.checkpoint; await nextTurn()) {
    const page = await store.readAll({ after, upTo: live.checkpoint, limit: PAGE });
    for (const stored of page) {
      try {
        fold(projection, recordedOf(catalogue, stored), buffer.of(lcepOf(stored.stream)));
      } catch (error) {
        return `“${projection.name}” can't fold the event at ${stored.position} (${stored.type}), which is in its rows: ${reasonOf(error)}`;
      }
      folded++;
      if (stored.position !== boundary) continue;
      buffer.cut(stored.position, stored.id);
      if (folded >= BATCH) await commit(stored.position);
      boundary = boundaries.next().value as Position | undefined;
    }
    after = page.at(-1)?.position ?? live.checkpoint;
  }
  if (buffer.uncommitted.length > 0) await commit(live.checkpoint);
  return clean;
}

/** Walks both in their common order. */
function* differences(name: string, live: Iterable<StoredVersion>, clean: Iterable<StoredVersion>): Generator<string> {
  const [ours, theirs] = [live[Symbol.iterator](), clean[Symbol.iterator]()];
  let faults = 0;
  let [a, b] = [ours.next(), theirs.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value[0], b.value[0]) || a.value[1] - b.value[1];
    const [key, position, value] = (order <= 0 ? a.value : b.value) as StoredVersion;
    const there = `The row “${key}” of “${name}” as known at ${position}`;
    let fault: string | undefined;
    if (order < 0) fault = `${there} is not what the log says: it should not have changed there.`;
    else if (order > 0) fault = `${there} is missing.`;
    else if (!same(value, (b.value as StoredVersion)[2])) fault = `${there} is not what the log says.`;
    if (fault && ++faults <= MOST_FAULTS) yield fault;
    if (order <= 0) a = ours.next();
    if (order >= 0) b = theirs.next();
  }
  if (faults > MOST_FAULTS) yield `… and ${faults - MOST_FAULTS} more of “${name}”. Make its rows anew: throughline -- rebuild --projection ${name}`;
}

/** The order of fields says nothing. */
const same = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && isDeepStrictEqual(JSON.parse(a), JSON.parse(b)));
