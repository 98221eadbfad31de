import { v7 as uuidV7 } from 'uuid';
import type { Ctx } from '#kernel/decider';
import type { Projection } from '#kernel/projection';
import { instantOf, type Position } from '#kernel/time';
import { existsSync, statSync } from 'node:fs';
import { makeFolder, openDataFolder, type DataFolder } from '#event-store/sqlite/data-folder';
import { StoreUnusable } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { acquireWriterLock } from '#event-store/sqlite/writer-lock';
import { Sealer } from '#privacy/sealing';
import { SqliteKeyStore } from '#privacy/sqlite-key-store';
import { rowsAsKnown } from '#read-models/as-known';
import type { Follower } from '#read-models/follower';
import type { ReadRows } from '#read-models/port';
import { ProjectionRunner } from '#read-models/runner';
import { SqliteRows } from '#read-models/sqlite/sqlite-rows';
import { FollowerThread } from '#read-models/thread/follower-thread';
import type { RegisterReader, RegisterStore } from '#registers/port';
import { SqliteRegisters } from '#registers/sqlite/sqlite-registers';
import type { BusinessModule } from './business-module';
import { CommandPipeline } from './command-pipeline';
import { RecordBook } from './record-book';
import { Registry } from './registry';
import { Streams } from './streams';
import type { Workshop } from './unit-of-work';
import { ViewDesk } from './view-desk';

export interface InstallationOptions {
  readonly folder: string;
  readonly modules: readonly BusinessModule[];
  readonly log: (message: string) => void;
  /** Milliseconds since 1970; the machine's clock where absent. */
  readonly clock?: () => number;
  readonly newId?: () => string;
}

export interface WritingOptions extends InstallationOptions {
  /** Who opens it, for the next one who would. */
  readonly what: string;
  /** The program of a thread that keeps the rows up (`serveFollower`); absent, they are kept up among the commands. */
  readonly thread?: string;
}

/** What can be read of a data folder, beside a process that writes to it. */
export interface Reading {
  readonly registry: Registry;
  readonly folder: DataFolder;
  readonly store: SqliteEventStore;
  readonly rows: SqliteRows;
  readonly sealer: Sealer;
  readonly desk: ViewDesk;
  readonly registers: RegisterReader;
  close(): Promise<void>;
}
/** The one process that writes. */
export interface Writing extends Reading {
  readonly shop: Workshop & {
    readonly rowsNow: (projection: Projection, lcep: string) => Promise<ReadRows>;
    readonly bookNow: (lcep: string) => Promise<RecordBook>;
    readonly registers: RegisterStore;
  };
  readonly pipeline: CommandPipeline;
  readonly runner: Follower;
}

const machineClock = () => Date.now();
/** Rows this close to the log are brought up while answering; further behind, the answer waits a little for them. */
const NEAR = 500;
/** A server does not keep others waiting for more than this; a process that only reads has nobody else to make the rows. */
const MOST_REPLAYED = 100_000;
const LONGEST_WAIT_MS = 10_000;

/** Opens a data folder for reading: what another process writes is seen as soon as it is durable. */
export function openForReading(options: InstallationOptions): Reading {
  const folder = openDataFolder(options.folder, { readOnly: true });
  const clock = options.clock ?? machineClock;
  const registry = new Registry(options.modules);
  const store = SqliteEventStore.open({ file: folder.events, clock, readOnly: true });
  const rows = SqliteRows.open({ file: folder.rows, readOnly: true, log: options.log });
  refuseKeysGone(folder);
  const keys = new SqliteKeyStore(folder.keys, { readOnly: true });
  const registers = SqliteRegisters.open(folder.registers, { readOnly: true });
  const sealer = new Sealer(keys);
  const desk = new ViewDesk({ registry, store, rows, sealer, clock, mostReplayed: Infinity, caughtUp: async () => {} });
  const close = async () => {
    await store.close();
    await rows.close();
    keys.close();
    registers.close();
  };
  return { registry, folder, store, rows, sealer, desk, registers, close };
}

/**
 * Opens a data folder for writing. At most one process does so at a time.
 * @throws DataFolderInUse where another has it, StoreUnusable where something is damaged or newer than this program
 */
export async function openForWriting(options: WritingOptions): Promise<Writing> {
  const lock = lockFolder(options);
  try {
    return await openLocked(options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockFolder({ folder, what }: WritingOptions) {
  try {
    makeFolder(folder);
    return acquireWriterLock(folder, { pid: process.pid, what });
  } catch (error) {
    // What the operating system or SQLite says has a code: the folder is a file, belongs to somebody else, is on a read-only disk …
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new StoreUnusable(`The data folder ${folder} can’t be used: ${error.message}. Set THROUGHLINE_DATA to a folder of your own.`, { cause: error });
  }
}

function refuseKeysGone({ keys }: DataFolder): void {
  if (existsSync(keys) && statSync(keys).size > 0) return;
  throw new StoreUnusable(`The keys ${keys} are gone, and with them the free text of the record. Put the file back, or restore a backup into an empty folder.`);
}

async function openLocked(options: WritingOptions, release: () => void): Promise<Writing> {
  const folder = openDataFolder(options.folder);
  const clock = options.clock ?? machineClock;
  const newId = options.newId ?? uuidV7;
  const registry = new Registry(options.modules);
  const { catalogue } = registry;
  const store = SqliteEventStore.open({ file: folder.events, clock });
  const mayBeNew = (await store.head()) === 0;
  if (!mayBeNew) refuseKeysGone(folder);
  const keys = new SqliteKeyStore(folder.keys, { mayBeNew });
  const sealer = new Sealer(keys);
  const registers = SqliteRegisters.open(folder.registers);
  const { runner, rows, endRows } = await follow(options, { registry, store, folder }).catch(async (error: unknown) => {
    await store.close();
    keys.close();
    registers.close();
    throw error;
  });
  const ctx = (): Ctx => ({
    get now() {
      return instantOf(clock());
    },
    newId,
  });
  const streams = new Streams(store, registry, sealer);
  const caughtUp = (position: Position) => nearly(runner, position);
  const rowsNow = async (projection: Projection, lcep: string) => {
    const position = await store.head();
    await caughtUp(position);
    return rowsAsKnown({ projection, history: rows, store, catalogue, position, lcep });
  };
  const bookNow = async (lcep: string) => new RecordBook(await rowsNow(registry.book, lcep), registry.records);
  const shop = { store, registry, streams, sealer, ctx, rowsNow, bookNow, registers };
  return {
    registry,
    folder,
    store,
    rows,
    sealer,
    registers,
    runner,
    shop,
    pipeline: new CommandPipeline(shop),
    desk: new ViewDesk({ registry, store, rows, sealer, clock, mostReplayed: MOST_REPLAYED, caughtUp }),
    async close() {
      await endRows();
      await store.close();
      keys.close();
      registers.close();
      release();
    },
  };
}

type Opened = Pick<Writing, 'registry' | 'store' | 'folder'>;

const follow = (options: WritingOptions, opened: Opened) => (options.thread === undefined ? followHere(options, opened) : followInThread(options.thread, options, opened));

async function followHere({ log }: WritingOptions, { registry, store, folder }: Opened) {
  const rows = SqliteRows.open({ file: folder.rows, log });
  const runner = new ProjectionRunner({ projections: registry.projections, rows, store, catalogue: registry.catalogue, log });
  await runner.start();
  const endRows = async () => {
    await runner.close();
    await rows.close();
  };
  return { runner, rows, endRows };
}

/** The thread makes the rows where there are none; so they are opened for reading when it has started. */
async function followInThread(entry: string, { log }: WritingOptions, { store, folder }: Opened) {
  const runner = await FollowerThread.start({ entry, files: { events: folder.events, rows: folder.rows }, store, log });
  const rows = SqliteRows.open({ file: folder.rows, readOnly: true, log });
  // The thread closes last, because only a writer can fold the write-ahead log into the file.
  const endRows = async () => {
    await rows.close();
    await runner.close();
  };
  return { runner, rows, endRows };
}

/** Waits for rows that are far behind, but not for ever, nor where they can't be kept up: who reads them folds what they lack, or says that it is too much. */
async function nearly(runner: Follower, position: Position): Promise<void> {
  const behind = runner.status().filter(({ checkpoint, stopped }) => !stopped && position - checkpoint > NEAR);
  if (behind.length === 0) return;
  await runner.caughtUp(position, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }).catch(() => {}); // why stands in status and log
}
