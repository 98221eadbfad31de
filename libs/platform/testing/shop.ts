import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '#kernel/decider';
import { isRefusal, type Refusal } from '#kernel/refusal';
import { instantOf } from '#kernel/time';
import type { EventStore } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { modules } from '#modules/all';
import { Sealer } from '#privacy/sealing';
import { SqliteKeyStore } from '#privacy/sqlite-key-store';
import type { Asked, Done, Envelope } from '../asked';
import { CommandPipeline } from '../command-pipeline';
import { Registry } from '../registry';
import { Streams } from '../streams';
import type { Workshop } from '../unit-of-work';

export interface ShopOptions {
  /** The log grows to so many pages of 4 KiB and is then full. */
  readonly maxPages?: number;
  /** What stands between the pipeline and the log. */
  readonly between?: (store: EventStore) => EventStore;
}

/** A command pipeline over a real log in a folder of its own; its clock and its ids are the same in every run. */
export class Shop {
  readonly folder = mkdtempSync(join(tmpdir(), 'throughline-shop-'));
  private now = Date.UTC(2015, 2, 31, 9);
  private ids = 0;
  private opened: { readonly store: SqliteEventStore; readonly keys: SqliteKeyStore; readonly workshop: Workshop; readonly pipeline: CommandPipeline };

  constructor(options: ShopOptions = {}) {
    this.opened = this.open(options);
  }

  get store(): SqliteEventStore {
    return this.opened.store;
  }
  get workshop(): Workshop {
    return this.opened.workshop;
  }

  /** A UUID that no other call answers. */
  readonly id = (): string => `00000000-0000-7000-8000-${String(++this.ids).padStart(12, '0')}`;

  /** As at the end of a process and the start of the next one. */
  async reopen(options: ShopOptions = {}): Promise<void> {
    await this.close();
    this.opened = this.open(options);
  }

  async close(): Promise<void> {
    await this.store.close();
    this.opened.keys.close();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true });
  }

  ask(name: string, command: { readonly ref: string; readonly [field: string]: unknown }, envelope: Envelope = {}, lcep = 'camden'): Promise<Done | Refusal> {
    const asked: Asked = { lcep, name, command: { ...command }, actor: { kind: 'person', name: 'Noor' }, envelope };
    return this.opened.pipeline.execute(asked);
  }

  /** A command that must succeed: it prepares what is tested. */
  async done(...asked: Parameters<Shop['ask']>): Promise<Done> {
    const answer = await this.ask(...asked);
    if (isRefusal(answer)) throw new Error(`${asked[0]} was refused: ${answer.sentence}`);
    return answer;
  }

  /** `recorded@0`: what happened to each revision of a stream. */
  async changes(stream: string): Promise<string[]> {
    return (await this.store.readStream(stream)).map(({ type, revision }) => `${type.split('.')[1]}@${revision}`);
  }

  private open({ maxPages, between = (store) => store }: ShopOptions) {
    // Each reading is a millisecond later, so that events of two transactions never share an instant.
    const clock = () => this.now++;
    const store = SqliteEventStore.open({ file: join(this.folder, 'events.db'), clock, ...(maxPages === undefined ? {} : { maxPages }) });
    const keys = new SqliteKeyStore(join(this.folder, 'keys.db'));
    const [sealer, registry] = [new Sealer(keys), new Registry(modules)];
    const log = between(store);
    const ctx = (): Ctx => ({ now: instantOf(this.now), newId: this.id });
    const workshop: Workshop = { store: log, registry, sealer, streams: new Streams(log, registry, sealer), ctx };
    return { store, keys, workshop, pipeline: new CommandPipeline(workshop) };
  }
}
