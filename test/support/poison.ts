import Database from 'better-sqlite3';
import { join } from 'node:path';

/** Writes one event into a log as only a newer version, or somebody with an editor, could: of any type and with any data. */
export function slip(folder: string, event: { readonly stream: string; readonly type: string; readonly version?: number; readonly data?: object }): number {
  const log = new Database(join(folder, 'events.db'));
  try {
    const position = (log.prepare('SELECT max(position) FROM events').pluck().get() as number) + 1;
    const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
    const meta = { commandId: id, command: 'slip', correlationId: id, causationId: id, actor: { kind: 'system' } };
    log
      .prepare('INSERT INTO events (position, stream, revision, id, recorded_at, type, version, body) VALUES (?, ?, (SELECT count(*) FROM events WHERE stream = ?), ?, (SELECT max(recorded_at) FROM events), ?, ?, ?)')
      .run(position, event.stream, event.stream, id, event.type, event.version ?? 1, JSON.stringify({ data: event.data ?? {}, meta }));
    log.prepare('INSERT INTO commands (command_id, first, last) VALUES (?, ?, ?)').run(id, position, position);
    return position;
  } finally {
    log.close();
  }
}
