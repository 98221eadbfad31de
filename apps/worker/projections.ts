import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { modules } from '#modules/all';
import { Registry } from '#platform/registry';
import { SqliteRows } from '#read-models/sqlite/sqlite-rows';
import { serveFollower } from '#read-models/thread/serve-follower';

/** The thread that keeps the rows of all projections up with the log. */
void serveFollower(({ events, rows }, log) => {
  const { projections, catalogue } = new Registry(modules);
  const store = SqliteEventStore.open({ file: events, clock: Date.now, readOnly: true });
  return { projections, catalogue, store, rows: SqliteRows.open({ file: rows, log }) };
});
