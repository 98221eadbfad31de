import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '#kernel/json';
import { instantOf } from '#kernel/time';
import { StoreUnusable } from '../port';
import { createLog, syncFolder } from './open-log';

/** Grows when an older program could not make sense of the folder any more. */
const FORMAT = 1;

/** Where everything of one installation lies. Only `events`, `keys` and `registers` matter; `rows` can be rebuilt from them. */
export interface DataFolder {
  readonly folder: string;
  readonly events: string;
  readonly keys: string;
  readonly registers: string;
  readonly rows: string;
  readonly socket: string;
  /** Says that a store was made here; written last, so what it promises is there. */
  readonly marker: string;
  /** Holds what a restore has built so far; there only while one is under way or after one was cut off. */
  readonly restoring: string;
}

export const pathsOf = (folder: string): DataFolder => ({
  folder,
  events: join(folder, 'events.db'),
  keys: join(folder, 'keys.db'),
  registers: join(folder, 'registers.db'),
  rows: join(folder, 'rows.db'),
  socket: join(folder, 'throughline.sock'),
  marker: join(folder, 'throughline.json'),
  restoring: join(folder, '.restoring'),
});

/**
 * Opens a data folder, making folder, log and marker where there is nothing yet (never when `readOnly`). The log itself is
 * looked through when it is opened.
 * @throws StoreUnusable when something is missing that was there, or the folder is of a newer version
 */
export function openDataFolder(
  folder: string,
  { readOnly = false, clock = Date.now }: { readOnly?: boolean; clock?: () => number } = {},
): DataFolder {
  const paths = pathsOf(folder);
  if (existsSync(paths.marker)) {
    refuseNewer(paths.marker);
    if (!existsSync(paths.events))
      throw new StoreUnusable(`The folder ${folder} held a store, but its event log ${paths.events} is gone. Put it back, or restore a backup into an empty folder.`);
    return paths;
  }
  if (existsSync(paths.restoring)) throw new StoreUnusable(`A restore into ${folder} was cut off. Run it again.`);
  if (!existsSync(paths.events) && existsSync(paths.keys))
    throw new StoreUnusable(`The folder ${folder} holds keys, but no event log ${paths.events}. Put it back, or restore a backup into an empty folder.`);
  if (readOnly && !existsSync(paths.events)) throw new StoreUnusable(`There is no store in ${folder} yet. Import something or start the server first.`);
  if (readOnly) return paths;
  makeFolder(folder);
  if (!existsSync(paths.events)) createLog(paths.events);
  writeMarker(paths.marker, clock);
  return paths;
}

/** Readable by its owner only: it holds keys. Answers whether the folder is new. */
export function makeFolder(folder: string): boolean {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) syncFolder(dirname(made));
  return made !== undefined;
}

export const writeMarker = (marker: string, clock: () => number): void =>
  writeWhole(marker, { format: FORMAT, created: instantOf(clock()) });

/** Writes a file whole or not at all, and to disk. */
export function writeWhole(file: string, content: JsonObject): void {
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  syncFolder(dirname(file));
}

function refuseNewer(marker: string): void {
  const format = formatIn(marker);
  if (typeof format !== 'number') throw new StoreUnusable(`The file ${marker} is damaged. It should hold {"format": ${FORMAT}, …}.`);
  if (format > FORMAT)
    throw new StoreUnusable(`The folder of ${marker} was made by a newer version of Throughline (format ${format}; this one knows up to ${FORMAT}). Run the newer version.`);
}

function formatIn(marker: string): unknown {
  try {
    return (JSON.parse(readFileSync(marker, 'utf8')) as { format?: unknown } | null)?.format;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
