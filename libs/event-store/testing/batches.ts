import { createHash } from 'node:crypto';
import type { JsonObject } from '#kernel/json';
import { streamOf } from '#kernel/ids';
import type { Batch, NewEvent, StreamAppend } from '../port';

/** Makes events and batches for one LCEP. Its ids follow from the slug, so that a run can be repeated. */
export class Batches {
  private made = 0;

  constructor(readonly lcep: string) {}

  id(): string {
    const hex = createHash('sha256').update(`${this.lcep} ${++this.made}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  stream(ref: string): string {
    return streamOf(this.lcep, 'need', ref);
  }

  event(data: JsonObject = {}): NewEvent {
    const commandId = this.id();
    return {
      id: this.id(),
      type: 'need.recorded',
      version: 1,
      data,
      meta: {
        commandId,
        command: 'record-need',
        correlationId: commandId,
        causationId: commandId,
        actor: { kind: 'person', name: 'Noor' },
      },
    };
  }

  events(count: number): NewEvent[] {
    return Array.from({ length: count }, (_, index) => this.event({ index }));
  }

  /** One stream, one append. */
  batch(ref: string, expected: number | 'none', count = 1): Batch {
    return this.of({ stream: this.stream(ref), expected, events: this.events(count) });
  }

  of(...appends: StreamAppend[]): Batch {
    return { commandId: this.id(), appends };
  }
}
