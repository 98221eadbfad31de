import type { Database } from 'better-sqlite3';
import { StoreUnusable } from '../port';
import { openLog } from './open-log';
import { inOurWords } from './sqlite-errors';

/**
 * Looks through a whole log, or a backup of one, and yields each problem as a sentence; none means that it is sound. Works
 * beside a writer, on the log as it stood at the first look, and keeps no more than a row in memory. Takes time in proportion
 * to the log and does not pause: for a process of its own.
 */
export function* verifyLog(file: string): Generator<string> {
  let db: Database;
  try {
    db = openLog(file, { readOnly: true, checked: true });
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error;
    yield error.message;
    return;
  }
  try {
    db.exec('BEGIN');
    const damage = db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    if (damage[0] !== 'ok') yield* damage.map((found) => `The file is damaged: ${found}.`);
    yield* events(db);
    yield* streams(db);
    yield* commands(db);
  } catch (error) {
    const said = inOurWords(file, error);
    if (!(said instanceof StoreUnusable)) throw said;
    yield said.message;
  } finally {
    db.close();
  }
}

function* events(db: Database): Generator<string> {
  const rows = db.prepare<[], [number, number, string]>('SELECT position, recorded_at, body FROM events ORDER BY position').raw();
  let last = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const [position, recordedAt, body] of rows.iterate()) {
    if (position !== last + 1) yield `The positions ${last + 1} to ${position - 1} are missing.`;
    if (recordedAt < lastAt) yield `The event at position ${position} is dated before the one in front of it.`;
    if (!isBody(body)) yield `The event at position ${position} can't be read: its content is damaged.`;
    last = position;
    lastAt = recordedAt;
  }
}

function isBody(body: string): boolean {
  try {
    const { data, meta } = JSON.parse(body) as { data?: unknown; meta?: unknown };
    return typeof data === 'object' && typeof meta === 'object' && data !== null && meta !== null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

function* streams(db: Database): Generator<string> {
  const rows = db.prepare<[], [string, number, number]>('SELECT stream, revision, position FROM events ORDER BY stream, revision').raw();
  let at = { stream: '', revision: -1, position: 0 };
  for (const [stream, revision, position] of rows.iterate()) {
    if (stream !== at.stream) at = { stream, revision: -1, position: 0 };
    if (revision !== at.revision + 1) yield `The stream ${stream} lacks revision ${at.revision + 1}: ${revision} follows ${at.revision < 0 ? 'its beginning' : at.revision}.`;
    if (position < at.position) yield `The stream ${stream} is out of order: revision ${revision} stands at position ${position}, before revision ${at.revision}.`;
    at = { stream, revision, position };
  }
}

/** Every event belongs to exactly one batch: their ranges follow each other from the first event to the last. */
function* commands(db: Database): Generator<string> {
  const head = db.prepare<[], number>('SELECT max(position) FROM events').pluck().get() ?? 0;
  const rows = db.prepare<[], [string, number, number]>('SELECT command_id, first, last FROM commands ORDER BY first').raw();
  let end = 0;
  for (const [id, first, last] of rows.iterate()) {
    if (first > end + 1) yield `The events ${end + 1} to ${first - 1} belong to no command.`;
    if (first <= end) yield `The command ${id} claims the events from ${first}, which an earlier one has up to ${end}.`;
    if (last < first) yield `The command ${id} ends at ${last}, before its beginning at ${first}.`;
    end = Math.max(end, last);
  }
  if (end < head) yield `The events ${end + 1} to ${head} belong to no command.`;
  if (end > head) yield `The last command claims events up to ${end}, but the log ends at ${head}.`;
}
