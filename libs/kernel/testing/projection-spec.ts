import { expect } from '@jest/globals';
import type { DomainEvent, Recorded } from '../event';
import { streamOf } from '../ids';
import type { JsonObject } from '../json';
import { fold, type Projection, type Rows } from '../projection';
import { instantOf } from '../time';

/** 31 March 2015, 09:00 UTC; each event is recorded a minute after the one before it. */
const START = Date.UTC(2015, 2, 31, 9);
const MINUTE = 60_000;

/**
 * Events as they stand in a log that holds nothing else: positions from 1, a minute apart, revisions by stream, ids and
 * metadata made from the position. The same facts give the same events, always.
 */
export function recordedIn<E extends DomainEvent>(lcep: string, facts: readonly E[]): Recorded<E>[] {
  const revisions = new Map<string, number>();
  return facts.map((fact, index) => {
    const position = index + 1;
    const [kind, change] = [fact.type.slice(0, fact.type.lastIndexOf('.')), fact.type.slice(fact.type.lastIndexOf('.') + 1)];
    const stream = streamOf(lcep, kind, 'ref' in fact.data ? String(fact.data.ref) : lcep);
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const id = `00000000-0000-7000-8000-${String(position).padStart(12, '0')}`;
    const meta = { commandId: id, command: `${change}-${kind}`, correlationId: id, causationId: id, actor: { kind: 'person', name: 'Ada' } } as const;
    return frozen({ ...fact, position, stream, revision, id, recordedAt: instantOf(START + position * MINUTE), meta });
  });
}

/** Rows as every store keeps them: as JSON, so that what JSON can't hold is gone, and none can be changed in place. */
export class SpecRows implements Rows {
  private readonly stored = new Map<string, object>();

  get<R extends object>(key: string): Readonly<R> | undefined {
    return this.stored.get(key) as R | undefined;
  }

  put(key: string, row: object): void {
    this.stored.set(key, frozen(JSON.parse(JSON.stringify(row)) as object));
  }

  delete(key: string): void {
    this.stored.delete(key);
  }

  *range<R extends object>(prefix: string): Generator<readonly [string, Readonly<R>]> {
    for (const key of this.keys) if (key.startsWith(prefix)) yield [key, this.get<R>(key)!];
  }

  /** In the order of the keys. */
  get keys(): readonly string[] {
    return [...this.stored.keys()].sort();
  }
}

/** The rows that a projection makes of these events, in this order. */
export function foldedBy(projection: Projection, events: readonly Recorded[], rows = new SpecRows()): SpecRows {
  for (const event of events) fold(projection, event, rows);
  return rows;
}

/** Given these facts of one LCEP, then the rows are so. */
export const specForProjection = <E extends DomainEvent = DomainEvent>(projection: Projection) => ({
  given(lcep: string, ...facts: readonly E[]) {
    const rows = foldedBy(projection, recordedIn(lcep, facts));
    return {
      then: (check: (rows: SpecRows) => void) => check(rows),
      /** The row as JSON holds it, or that there is none. */
      thenRow: (key: string, row: JsonObject | undefined) => expect(rows.get(key)).toEqual(row),
    };
  },
});

/** Rows and events are replaced, never changed in place: whoever tries gets a TypeError. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}
