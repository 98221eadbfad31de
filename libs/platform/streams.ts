import { LRUCache } from 'lru-cache';
import type { DomainEvent } from '#kernel/event';
import { partsOf } from '#kernel/ids';
import { recordedOf } from '#event-store/decode';
import type { EventStore } from '#event-store/port';
import type { Sealer } from '#privacy/sealing';
import type { StreamKind } from './business-module';
import type { Registry } from './registry';

/** The state of a stream and the revision it was folded to; -1 where the stream does not exist. */
export interface StreamState {
  readonly state: unknown;
  readonly revision: number;
  /** Settles when the events this state includes are durable; absent once they are. */
  readonly pending?: Promise<unknown>;
}

const CACHED = 50_000;

/**
 * The states of streams, kept in memory. A state may run ahead of the disk: a command that follows another on the same stream
 * is decided on what is queued, and joins the same group commit. The expected revision keeps this honest: where the store
 * holds something else, the append is refused, the state dropped and read anew.
 */
export class Streams {
  private readonly states = new LRUCache<string, StreamState>({ max: CACHED });

  constructor(
    private readonly store: EventStore,
    private readonly registry: Registry,
    private readonly sealer: Sealer,
  ) {}

  async load(stream: string): Promise<StreamState> {
    const cached = this.states.get(stream);
    if (cached) return cached;
    const kind = this.kindOf(stream);
    const stored = await this.store.readStream(stream);
    const events = stored.map((event) => this.sealer.open(recordedOf(this.registry.catalogue, event)));
    const loaded = { state: evolved(kind, kind.decider.initial, events), revision: stored.length - 1 };
    const meanwhile = this.states.get(stream);
    if (meanwhile) return meanwhile;
    if (stored.length > 0) this.states.set(stream, loaded);
    return loaded;
  }

  /** The newest state that is kept here, durable or not. */
  newest(stream: string): StreamState | undefined {
    return this.states.peek(stream);
  }

  /** Takes over the state after events that are being appended. When that fails, everything that was built on it is dropped. */
  advance(stream: string, state: unknown, revision: number, pending: Promise<unknown>): void {
    const ahead: StreamState = { state, revision, pending };
    this.states.set(stream, ahead);
    pending.then(
      () => {
        if (this.states.peek(stream) === ahead) this.states.set(stream, { state, revision });
      },
      () => this.forget(stream),
    );
  }

  forget(stream: string): void {
    this.states.delete(stream);
  }

  kindOf(stream: string): StreamKind {
    return this.registry.kind(partsOf(stream).kind);
  }
}

export const evolved = (kind: StreamKind, state: unknown, events: readonly DomainEvent[]): unknown =>
  events.reduce((folded, event) => kind.decider.evolve(folded, event), state);
