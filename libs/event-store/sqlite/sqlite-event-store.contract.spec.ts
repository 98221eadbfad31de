import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../event-store.contract';
import { SqliteEventStore } from './sqlite-event-store';

eventStoreContract('SQLite', async (clock) => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  const open = () => SqliteEventStore.open({ file: join(folder, 'events.db'), clock });
  let store = open();
  return {
    store,
    lceps: ['camden', 'camden-2'],
    reopen: async () => {
      await store.close();
      return (store = open());
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
