import type { Projection } from '#kernel/projection';
import type { EventStore } from '#event-store/port';
import type { HistoryRows, PresentRows } from '../port';
import { ProjectionRunner, type RunnerOptions } from '../runner';
import { ballCatalogue } from './toy';

/** A runner over the toy's events; `said` collects what it logs. */
export function runnerOver(store: EventStore, rows: PresentRows & HistoryRows, projections: readonly Projection[], more: Partial<RunnerOptions> = {}) {
  const said: string[] = [];
  const runner = new ProjectionRunner({ projections, rows, store, catalogue: ballCatalogue, log: (message) => void said.push(message), pollMs: 5, ...more });
  return { runner, said };
}

/** Follows the log to its end, until the rows are served or stopped, and closes. */
export async function followed(store: EventStore, rows: PresentRows & HistoryRows, projections: readonly Projection[], more: Partial<RunnerOptions> = {}): Promise<void> {
  const { runner } = runnerOver(store, rows, projections, more);
  await runner.start();
  await runner.caughtUp(await store.head());
  const settled = (projection: Projection) => rows.readable(projection)?.stopped ?? rows.live(projection);
  while (!projections.every(settled)) await new Promise((resolve) => setImmediate(resolve));
  await runner.close();
}

/** All present rows of a projection. */
export function allRows(rows: HistoryRows, projection: Projection): Record<string, object> {
  const generation = rows.readable(projection)!;
  return Object.fromEntries(rows.rangeAt(generation, '', Number.MAX_SAFE_INTEGER));
}
