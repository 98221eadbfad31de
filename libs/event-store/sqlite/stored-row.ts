import type { Instant } from '#kernel/time';
import type { NewEvent, StoredEvent } from '../port';

/** The columns of a row, in the order of `COLUMNS`. */
export type Row = [
  position: number,
  stream: string,
  revision: number,
  id: string,
  recordedAt: number,
  type: string,
  version: number,
  body: string,
];

export const COLUMNS = 'position, stream, revision, id, recorded_at, type, version, body';

type Body = Pick<NewEvent, 'data' | 'meta' | 'occurredOn'>;

/** The bytes that stand in the log for ever. @throws TypeError where the event is not plain JSON */
export const bodyOf = ({ data, meta, occurredOn }: NewEvent): string => JSON.stringify({ data, meta, occurredOn });

/** Builds events from rows. Events of one transaction share their instant, so it is formatted once. @throws SyntaxError */
export function eventsOf(rows: readonly Row[]): StoredEvent[] {
  const events = new Array<StoredEvent>(rows.length);
  let milliseconds = Number.NaN;
  let recordedAt = '' as Instant;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row[4] !== milliseconds) {
      milliseconds = row[4];
      recordedAt = new Date(milliseconds).toISOString() as Instant;
    }
    const body = JSON.parse(row[7]) as Body;
    events[i] = {
      position: row[0],
      stream: row[1],
      revision: row[2],
      id: row[3],
      recordedAt,
      type: row[5],
      version: row[6],
      data: body.data,
      occurredOn: body.occurredOn,
      meta: body.meta,
    };
  }
  return events;
}
