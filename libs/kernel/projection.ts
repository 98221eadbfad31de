import type { DomainEvent, Recorded } from './event';

/**
 * Rows of one projection, of one LCEP: the key never names the LCEP, so a fold cannot reach another's rows.
 * `get` gives what the fold itself has put before; rows are replaced, never changed in place.
 */
export interface Rows {
  get<R extends object>(key: string): Readonly<R> | undefined;
  put(key: string, row: object): void;
  delete(key: string): void;
}

/**
 * A pure fold of events into rows. The same fold makes the present rows, the rows of the past and the rows of a rebuild.
 *
 * Change `version` whenever the same events would make other rows: the rows are then rebuilt beside the old ones.
 * `any` sees every event, after the handler of its type.
 */
export interface Projection<E extends DomainEvent = DomainEvent> {
  readonly name: string;
  readonly version: number;
  readonly on: { readonly [T in E['type']]?: (event: Recorded<Extract<E, { type: T }>>, rows: Rows) => void };
  readonly any?: (event: Recorded<DomainEvent>, rows: Rows) => void;
}

/** Declares a projection: its handlers are checked against its events here; elsewhere all projections are alike. */
export const projection = <E extends DomainEvent>(declared: Projection<E>): Projection => declared as unknown as Projection;

/** Runs one event through a fold. */
export function fold(projection: Projection, event: Recorded, rows: Rows): void {
  projection.on[event.type]?.(event, rows);
  projection.any?.(event, rows);
}

/** Rows of one kind within a projection, with their type: `const schools = table<School>('school')`. */
export const table = <R extends object>(prefix: string) => ({
  key: (id: string) => `${prefix}/${id}`,
  get: (rows: Pick<Rows, 'get'>, id: string) => rows.get<R>(`${prefix}/${id}`),
  put: (rows: Pick<Rows, 'put'>, id: string, row: R) => rows.put(`${prefix}/${id}`, row),
  delete: (rows: Pick<Rows, 'delete'>, id: string) => rows.delete(`${prefix}/${id}`),
});
