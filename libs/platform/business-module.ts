import type { Decider } from '#kernel/decider';
import type { DomainEvent, EventDefinitions } from '#kernel/event';
import type { Ref } from '#kernel/ids';
import type { PlainDate } from '#kernel/plain-date';
import type { Projection } from '#kernel/projection';
import type { RecordKind } from '#kernel/record-kind';
import type { Position } from '#kernel/time';
import type { Refusal } from '#kernel/refusal';
import type { ReadRows } from '#read-models/port';
import type { EventLog } from './event-log';
import type { MemoryFold } from './memory-folds';
import type { RecordBook } from './record-book';

/** Every command names the record it is for; where a new one is recorded without a name, it is given a UUIDv7. */
export interface Command {
  ref: Ref;
}
export type CommandClass<C extends Command = Command> = new () => C;

/** One kind of stream: its rules, its facts, what may be asked of it. */
export interface StreamKind {
  readonly kind: string;
  readonly decider: Decider<unknown, Record<string, Command>, DomainEvent>;
  readonly events: EventDefinitions<DomainEvent>;
  readonly commands: { readonly [name: string]: CommandClass };
  /** For records: what they cite and how they are corrected. */
  readonly record?: RecordKind;
  /** For what can be imported: the file of its rows, and the commands that record, correct and withdraw one. */
  readonly file?: string;
  /** Its commands are given by the application itself and by nobody outside. */
  readonly internal?: boolean;
}

interface StreamKindOf<S, C extends { [N in keyof C]: Command }, E extends DomainEvent> {
  readonly kind: string;
  readonly decider: Decider<S, C, E>;
  readonly events: EventDefinitions<E>;
  readonly commands: { readonly [N in keyof C]: CommandClass<C[N]> };
  readonly record?: RecordKind<string, never>;
  readonly file?: string;
  readonly internal?: boolean;
}

/**
 * Lists what belongs together, checked against each other by the compiler. Behind it the three types are forgotten, since the
 * pipeline treats all kinds alike.
 */
export const streamKind = <S, C extends { [N in keyof C]: Command }, E extends DomainEvent>(
  kind: StreamKindOf<S, C, E>,
): StreamKind => kind as unknown as StreamKind;

/** The moment a view is asked for, and what it may read: nothing recorded after `position` can be reached from here. */
export interface Moment {
  readonly lcep: string;
  readonly on: PlainDate;
  readonly knownAt: string | null;
  readonly position: Position;
  /** Rows of a projection as known at the position. */
  rows(projection: Projection): Promise<ReadRows>;
  /** Every record with its history, as known at the position. */
  records(): Promise<RecordBook>;
  /** Every kind of stream there is, by name. */
  readonly kinds: ReadonlyMap<string, StreamKind>;
  /** What is kept in memory of the LCEP's events: up to the position, and maybe later ones. */
  memory<S>(fold: MemoryFold<S>): Promise<S>;
  /** The LCEP's events up to the position. */
  readonly log: EventLog;
  /** What another view says at this moment. */
  ask(view: string, settings: { readonly [name: string]: string }): Promise<{ readonly view: View; readonly answer: object } | Refusal>;
  /** Another moment of the same LCEP, maybe a later one: only to compare the two on purpose. */
  elsewhere(settings: { readonly on: string; readonly knownAt: string }): Promise<Moment | Refusal>;
}

/** A question that can be asked of any moment. Add it to its module's `views` and it has a path, a CLI name and its OpenAPI. */
export interface View<Q extends object = object, A extends object = object> {
  readonly name: string;
  readonly summary: string;
  readonly query: new () => Q;
  /** The kind of record its items with a ref are, where they do not say so themselves. */
  readonly lists?: string;
  /** The views that list what this one only counts, for those parts of its answer that differ (by their paths). */
  readonly behind?: (paths: readonly string[]) => readonly { readonly part: string; readonly view: string; readonly settings: { readonly [name: string]: string } }[];
  answer(query: Q, at: Moment): Promise<A>;
}

export interface BusinessModule {
  readonly name: string;
  readonly kinds: readonly StreamKind[];
  readonly projections: readonly Projection[];
  readonly views: readonly View[];
  /** What its views keep in memory. */
  readonly folds?: readonly MemoryFold[];
}
