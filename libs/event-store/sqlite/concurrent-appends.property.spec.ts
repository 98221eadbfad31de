import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { VersionConflict, type Batch, type EventStore } from '../port';
import { Batches } from '../testing/batches';
import { refs } from '../testing/scene';
import { Temporary } from '../testing/temporary';
import { verifyLog } from './verify-log';

const temporary = new Temporary();

/** Where several streams of a batch have moved on, any one of them may be named. */
const CONFLICT = 'conflict';

/** What the log must hold: the simplest thing that decides as it does. */
class Model {
  readonly events: string[] = [];
  private readonly heads = new Map<string, number>();
  private readonly commands = new Map<string, string>();

  append(batch: Batch): string {
    const known = this.commands.get(batch.commandId);
    if (known) return `${known} repeated`;
    const heads = new Map(this.heads);
    const added: string[] = [];
    for (const { stream, expected, events } of batch.appends) {
      let head = heads.get(stream) ?? -1;
      if (head !== (expected === 'none' ? -1 : expected)) return CONFLICT;
      for (const _ of events) added.push(`${stream.split('/').at(-1)}@${++head}`);
      heads.set(stream, head);
    }
    for (const [stream, head] of heads) this.heads.set(stream, head);
    const first = this.events.length + 1;
    this.events.push(...added);
    this.commands.set(batch.commandId, `${first} to ${this.events.length}`);
    return `${first} to ${this.events.length}`;
  }
}

const outcome = async (store: EventStore, batch: Batch): Promise<string> => {
  try {
    const { first, last, repeated } = await store.append(batch);
    return `${first} to ${last}${repeated ? ' repeated' : ''}`;
  } catch (error) {
    if (error instanceof VersionConflict) return CONFLICT;
    throw error;
  }
};

const ref = fc.constantFrom('a', 'b', 'c');
const append = fc.record({ ref, expected: fc.oneof(fc.constant('none' as const), fc.integer({ min: 0, max: 4 })), count: fc.integer({ min: 1, max: 3 }) });
/** A batch, or the number of an earlier one that comes again. */
const step = fc.oneof({ weight: 5, arbitrary: fc.array(append, { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.nat(20) });
/** Each round is appended at once; the log may be closed and opened between rounds. */
const rounds = fc.array(fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 12 }), reopen: fc.boolean() }), { minLength: 1, maxLength: 6 });

it('decides concurrent appends as if they came one after the other', async () => {
  const seed = 20150331;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const file = temporary.path(`${++run}.db`);
      const camden = new Batches('camden');
      const model = new Model();
      const made: Batch[] = [];
      let store = temporary.open({ file });
      for (const { steps, reopen } of all) {
        const batches = steps.map((one) => {
          const again = typeof one === 'number' ? made[one] : undefined;
          const appends = typeof one === 'number' ? [{ ref: 'a', expected: 'none' as const, count: 1 }] : one;
          const batch = again ?? camden.of(...appends.map(({ ref, expected, count }) => ({ stream: camden.stream(ref), expected, events: camden.events(count) })));
          made.push(batch);
          return batch;
        });
        const answers = await Promise.all(batches.map((batch) => outcome(store, batch)));
        expect(answers).toEqual(batches.map((batch) => model.append(batch)));
        expect(refs(await store.readAll({ after: 0, limit: 10_000 }))).toEqual(model.events);
        if (!reopen) continue;
        await store.close();
        store = temporary.open({ file });
      }
      expect([...verifyLog(file)]).toEqual([]);
      await store.close();
    }),
    { seed, numRuns: 30 },
  );
}, 60_000);
