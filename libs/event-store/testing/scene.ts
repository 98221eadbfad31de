import type { Position } from '#kernel/time';
import type { EventStore, StoredEvent } from '../port';
import { Batches } from './batches';

export interface Fixture {
  readonly store: EventStore;
  /** Slugs no event of the store has: a server may be shared with earlier runs. The first is the beginning of the second. */
  readonly lceps: readonly [string, string];
  /** Closes the store, as at the end of a process, and opens the same log again. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and throws the log away. */
  close(): Promise<void>;
}

/** What each case of the contract starts from. */
export class Scene {
  /** What the store's clock reads next, in milliseconds; it goes on by one with each reading. */
  now = Date.UTC(2015, 2, 31, 9);
  start: Position = 0;
  private fixture: Fixture | undefined;
  private opened: EventStore | undefined;
  private batches: Batches | undefined;

  async begin(make: (clock: () => number) => Promise<Fixture>): Promise<void> {
    this.now = Date.UTC(2015, 2, 31, 9);
    this.fixture = await make(() => this.now++);
    this.opened = this.fixture.store;
    this.batches = new Batches(this.fixture.lceps[0]);
    this.start = await this.opened.head();
  }

  async reopen(): Promise<void> {
    this.opened = await this.fixture!.reopen();
  }

  async end(): Promise<void> {
    await this.fixture?.close();
  }

  get store(): EventStore {
    return this.opened!;
  }

  get camden(): Batches {
    return this.batches!;
  }

  /** The LCEP whose slug begins like Camden's. */
  get other(): string {
    return this.fixture!.lceps[1];
  }

  /** Everything this case recorded for an LCEP. */
  all(lcep = this.camden.lcep): Promise<readonly StoredEvent[]> {
    return this.store.readAll({ after: this.start, limit: 100_000, lcep });
  }
}

/** `need-001@0`: the last part of the stream's name, and the revision. */
export const refs = (events: readonly StoredEvent[]): string[] => events.map(({ stream, revision }) => `${stream.split('/').at(-1)}@${revision}`);
