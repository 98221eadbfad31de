import { setImmediate as nextTurn } from 'node:timers/promises';
import { VersionConflict, type Appended, type Batch } from '../port';
import type { LogWriter } from './log-writer';
import { inOurWords } from './sqlite-errors';
import { bodyOf } from './stored-row';

/** Events inserted before others get their turn: some ten milliseconds of work. */
const SLICE = 1_000;

interface Queued {
  readonly batch: Batch;
  readonly size: number;
  /** The bodies of its events; a large batch is encoded slice by slice instead. */
  readonly bodies: readonly string[] | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what is queued by the next turn of the event loop shares one transaction and one sync. A large batch has a
 * transaction of its own, written in slices; what comes meanwhile queues behind it.
 */
export class AppendQueue {
  private queued: Queued[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly writer: LogWriter,
    private readonly file: string,
    private readonly appended: (head: number) => void,
  ) {}

  append(batch: Batch): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const size = batch.appends.reduce((sum, { events }) => sum + events.length, 0);
      if (size === 0) throw new Error(`The batch ${batch.commandId} holds no events.`);
      const bodies = size > SLICE ? undefined : batch.appends.flatMap(({ events }) => events.map(bodyOf));
      this.queued.push({ batch, size, bodies, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.queued.length > 0) {
        await nextTurn();
        const group = this.nextGroup();
        const before = this.writer.head;
        if (group[0]!.bodies) this.writeTogether(group);
        else await this.writeInSlices(group[0]!);
        if (this.writer.head > before) this.appended(this.writer.head);
      }
    } finally {
      this.running = undefined;
    }
  }

  /** As many as fit into a slice, in order; a large batch alone. */
  private nextGroup(): readonly Queued[] {
    let events = 0;
    let count = 0;
    for (const { size } of this.queued) {
      if (count > 0 && events + size > SLICE) break;
      events += size;
      count++;
    }
    return this.queued.splice(0, count);
  }

  private writeTogether(group: readonly Queued[]): void {
    const outcomes: (Appended | VersionConflict)[] = [];
    try {
      this.writer.begin();
      for (const queued of group) outcomes.push(this.write(queued));
      this.writer.commit();
    } catch (error) {
      return this.undo(group, error);
    }
    group.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index]!;
      if (outcome instanceof VersionConflict) reject(outcome);
      else resolve(outcome);
    });
  }

  /** A batch that conflicts is its own business: the others in the transaction go on. */
  private write({ batch, size, bodies }: Queued): Appended | VersionConflict {
    const first = this.writer.head + 1;
    try {
      const { result, rows } = this.writer.enter(batch, size);
      rows.forEach((row, index) => this.writer.insert(row, bodies![index]!));
      return result;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      this.writer.takeBack(batch.commandId, first);
      return error;
    }
  }

  private async writeInSlices(queued: Queued): Promise<void> {
    let result: Appended;
    try {
      this.writer.begin();
      const checked = this.writer.enter(queued.batch, queued.size);
      for (let from = 0; from < checked.rows.length; from += SLICE) {
        for (const row of checked.rows.slice(from, from + SLICE)) this.writer.insert(row, bodyOf(row.event));
        await nextTurn();
      }
      // Without a pause up to the commit, so that nobody here can have asked in between what was known by now.
      if (checked.rows.length > 0) this.writer.restamp(checked.result.first);
      this.writer.commit();
      result = checked.result;
    } catch (error) {
      return this.undo([queued], error);
    }
    queued.resolve(result);
  }

  private undo(group: readonly Queued[], error: unknown): void {
    const said = inOurWords(this.file, error);
    for (const { reject } of group) reject(said);
    this.writer.rollback(); // where even this fails, the process had better stop
  }
}
