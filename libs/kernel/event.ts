import type { JsonObject } from './json';
import type { PlainDate } from './plain-date';
import type { Instant, Position } from './time';

/** A fact in the past tense: a stable type, plain data, and the day it happened where it has one of its own. */
export interface EventOf<T extends string, D extends object> {
  readonly type: T;
  readonly data: D;
  readonly occurredOn?: PlainDate | undefined;
}
export type DomainEvent = EventOf<string, object>;

/** Who did it, on whose behalf, in answer to what, and why. */
export interface EventMeta {
  readonly commandId: string;
  readonly command: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string | undefined;
  readonly reason?: string | undefined;
}
export interface Actor {
  readonly kind: 'person' | 'import' | 'cli' | 'system';
  readonly name?: string | undefined;
}

/** Where and when an event was recorded. `revision` counts from 0 in its stream. */
export interface RecordedAs {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly recordedAt: Instant;
  readonly meta: EventMeta;
}
export type Recorded<E extends DomainEvent = DomainEvent> = E & RecordedAs;

/** What a type of event is at its newest version, and how older ones become it. */
export interface EventDefinition {
  /** Counts from 1 and grows by one with each changed shape. */
  readonly version: number;
  /** Paths into `data` that hold personal fields or free text (`values.note`): sealed on append. */
  readonly sealed?: readonly string[];
  /** One step for each older version: data of version n becomes data of version n + 1. */
  readonly upcast?: { readonly [from: number]: (data: JsonObject) => JsonObject };
}

/** A definition for each member of a union of events: leave one out and it does not compile. */
export type EventDefinitions<E extends DomainEvent> = { readonly [T in E['type']]: EventDefinition };

/** Marks the end of a `switch` over a union: does not compile while a member is unhandled. */
export function never(unhandled: never): never {
  throw new Error(`Not handled: ${JSON.stringify(unhandled)}`);
}
