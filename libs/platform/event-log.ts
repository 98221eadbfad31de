import type { EventCatalogue } from '#kernel/catalogue';
import type { Recorded } from '#kernel/event';
import { streamOf, type Ref } from '#kernel/ids';
import type { Position } from '#kernel/time';
import { recordedOf } from '#event-store/decode';
import type { EventReader } from '#event-store/port';
import type { Sealer } from '#privacy/sealing';

/** The events of one LCEP up to a position, at the newest version of their types, with their texts opened. */
export class EventLog {
  constructor(
    private readonly reader: EventReader,
    private readonly catalogue: EventCatalogue,
    private readonly sealer: Pick<Sealer, 'open'>,
    readonly lcep: string,
    readonly position: Position,
  ) {}

  async stream(kind: string, ref: Ref): Promise<Recorded[]> {
    const stored = await this.reader.readStream(streamOf(this.lcep, kind, ref), this.position);
    return stored.map((event) => this.sealer.open(recordedOf(this.catalogue, event)));
  }

  /** At most `limit` events below `before` (exclusive), newest first. */
  async newest(before: Position, limit: number): Promise<Recorded[]> {
    const after = Math.min(before, this.position + 1);
    const stored = await this.reader.readAll({ after, limit, backwards: true, lcep: this.lcep });
    return stored.map((event) => this.sealer.open(recordedOf(this.catalogue, event)));
  }
}
