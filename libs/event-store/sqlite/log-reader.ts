import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import { millisecondsOf, type Instant, type Position } from '#kernel/time';
import { StoreUnusable, type Appended, type EventReader, type ReadAll, type StoredEvent } from '../port';
import { explained } from './sqlite-errors';
import { COLUMNS, eventsOf, type Row } from './stored-row';

/** Rows looked at in one go when most of them belong to other LCEPs; then others get their turn. */
const WINDOW = 20_000;

/** Reads the log through a connection of its own, so that it only ever sees what was committed and synced. */
export class LogReader implements EventReader {
  private readonly last: Statement<[], number>;
  private readonly ofStream: Statement<[string, number], Row>;
  private readonly forwards: Statement<[number, number, number], Row>;
  private readonly down: Statement<[number, number, number], Row>;
  private readonly lcepForwards: Statement<[number, number, string, string, number], Row>;
  private readonly lcepDown: Statement<[number, number, string, string, number], Row>;
  private readonly instant: Statement<[number], number>;
  private readonly command: Statement<[string], { first: number; last: number }>;
  private readonly batchFrom: Statement<[number], { first: number; last: number }>;

  constructor(private readonly db: Database, private readonly file: string, private readonly window = WINDOW) {
    const rows = `SELECT ${COLUMNS} FROM events WHERE`;
    // `+ 0` and `|| ''` change nothing of the value. Without them SQLite plans such a query anew for every value it is given,
    // which takes four times as long as the look-up itself.
    const between = 'position > (? + 0) AND position <= (? + 0)';
    const down = 'position < (? + 0) AND position >= (? + 0)';
    // The `+` keeps SQLite from looking the LCEP up by stream, which would sort all of it for every page.
    const lcep = '+stream >= ? AND +stream < ?';
    this.last = db.prepare<[], number>('SELECT max(position) FROM events').pluck();
    this.ofStream = db.prepare<[string, number], Row>(`${rows} stream = (? || '') AND position <= (? + 0) ORDER BY revision`).raw();
    this.forwards = db.prepare<[number, number, number], Row>(`${rows} ${between} ORDER BY position LIMIT ?`).raw();
    this.down = db.prepare<[number, number, number], Row>(`${rows} ${down} ORDER BY position DESC LIMIT ?`).raw();
    this.lcepForwards = db.prepare<[number, number, string, string, number], Row>(`${rows} ${between} AND ${lcep} ORDER BY position LIMIT ?`).raw();
    this.lcepDown = db.prepare<[number, number, string, string, number], Row>(`${rows} ${down} AND ${lcep} ORDER BY position DESC LIMIT ?`).raw();
    this.instant = db.prepare<[number], number>('SELECT recorded_at FROM events WHERE position = ?').pluck();
    this.command = db.prepare('SELECT first, last FROM commands WHERE command_id = ?');
    this.batchFrom = db.prepare('SELECT first, last FROM commands WHERE last > first AND first <= (? + 0) ORDER BY first DESC LIMIT 1');
  }

  async head(): Promise<Position> {
    return explained(this.file, () => this.headNow());
  }

  async readStream(stream: string, upTo: Position = Number.MAX_SAFE_INTEGER): Promise<readonly StoredEvent[]> {
    return this.read(() => this.ofStream.all(stream, upTo));
  }

  async readAll({ after, upTo, limit, backwards = false, lcep, mostText }: ReadAll): Promise<readonly StoredEvent[]> {
    if (lcep !== undefined) return this.readLcep(lcep, after, upTo, limit, backwards);
    if (backwards) return this.read(() => this.down.all(after, upTo ?? 0, limit));
    const range = [after, upTo ?? Number.MAX_SAFE_INTEGER, limit] as const;
    return this.read(() => (mostText === undefined ? this.forwards.all(...range) : upToText(this.forwards.iterate(...range), mostText)));
  }

  async positionAt(instant: Instant): Promise<Position> {
    const milliseconds = millisecondsOf(instant);
    return explained(this.file, () => {
      let low = 0;
      let high = this.headNow();
      while (low < high) {
        const middle = low + Math.ceil((high - low) / 2);
        if (this.instant.get(middle)! <= milliseconds) low = middle;
        else high = middle - 1;
      }
      return low;
    });
  }

  async findCommand(commandId: string): Promise<Appended | undefined> {
    const found = explained(this.file, () => this.command.get(commandId));
    return found && { ...found, repeated: true };
  }

  async wholeUpTo(position: Position): Promise<Position> {
    return explained(this.file, () => {
      const asked = Math.min(position, this.headNow());
      const batch = this.batchFrom.get(asked);
      return batch && batch.last > asked ? batch.first - 1 : asked;
    });
  }

  async close(): Promise<void> {
    this.db.close();
  }

  private headNow(): Position {
    return this.last.get() ?? 0;
  }

  private async readLcep(lcep: string, after: Position, upTo: Position | undefined, limit: number, backwards: boolean) {
    const [from, to] = [`${lcep}/`, `${lcep}0`]; // “0” is the sign after “/”
    const head = await this.head();
    const found: StoredEvent[] = [];
    let at = backwards ? Math.min(after, head + 1) : after;
    const end = backwards ? Math.max(upTo ?? 1, 1) : Math.min(upTo ?? head, head);
    while (found.length < limit && (backwards ? at > end : at < end)) {
      const next = backwards ? Math.max(at - this.window, end) : Math.min(at + this.window, end);
      const statement = backwards ? this.lcepDown : this.lcepForwards;
      found.push(...this.read(() => statement.all(at, next, from, to, limit - found.length)));
      at = next;
      if (found.length < limit && at !== end) await nextTurn();
    }
    return found;
  }

  private read(rows: () => Row[]): StoredEvent[] {
    const read = explained(this.file, rows);
    try {
      return eventsOf(read);
    } catch (error) {
      throw new StoreUnusable(`The event log ${this.file} is damaged: an event between the positions ${read[0]![0]} and ${read.at(-1)![0]} is not JSON. Restore a backup.`, { cause: error });
    }
  }
}

/** The first rows, until their bodies hold so much text. */
function upToText(rows: Iterable<Row>, most: number): Row[] {
  const taken: Row[] = [];
  let text = 0;
  for (const row of rows) {
    taken.push(row);
    text += row[7].length;
    if (text >= most) break;
  }
  return taken;
}
