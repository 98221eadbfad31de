import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import type { Actor } from '#kernel/event';
import { isRefusal } from '#kernel/refusal';
import { modules } from '#modules/all';
import type { Asked } from '#platform/asked';
import type { Command } from '#platform/business-module';
import { metaOf } from '#platform/command-pipeline';
import { openForWriting, type Writing } from '#platform/installation';
import { UnitOfWork } from '#platform/unit-of-work';
import { LcepHistory, type Step } from './history';
import { Random } from './random';

/** Where the benchmark is: everything on standard error, so that standard output holds the figures alone. */
export const say = (message: string): void => void process.stderr.write(`${message}\n`);

export const open = (folder: string, more: { readonly clock?: () => number; readonly newId?: () => string } = {}): Promise<Writing> =>
  openForWriting({ folder, modules, log: say, what: 'the benchmark', thread: join(__dirname, '..', '..', 'apps', 'worker', 'projections.js'), ...more });

const slugOf = (index: number): string => `lcep-${String(index + 1).padStart(2, '0')}`;

const FIRST_YEAR = 2004;
const IN_ONE = 400;
const actor: Actor = { kind: 'import' };

export const asked = (lcep: string, { name, command }: Step): Asked => ({ lcep, name, command: command as unknown as Command, actor, envelope: {} });

/** Carries steps out in units of some hundred, as the application does with an import, and throws where one is refused. */
export async function carryOut({ shop }: Writing, lcep: string, steps: readonly Step[]): Promise<void> {
  for (let from = 0; from < steps.length; from += IN_ONE) {
    const work = new UnitOfWork(shop);
    for (const step of steps.slice(from, from + IN_ONE)) {
      const one = asked(lcep, step);
      const decided = await work.decide(one, () => metaOf(one, shop.ctx().newId()));
      if (isRefusal(decided)) throw new Error(`${step.name} was refused: ${decided.sentence}`);
    }
    await (await work.commit(shop.ctx().newId())).queued;
  }
}

/**
 * Makes a store of about so many events: several LCEPs, many years each, recorded year after year by a clock of their time.
 * The same seed gives the same history.
 */
export async function fill(folder: string, events: number, seed: number): Promise<void> {
  const random = new Random(seed);
  const bytes = { random: () => Uint8Array.from({ length: 16 }, () => random.whole(0, 255)) };
  let now = Date.UTC(FIRST_YEAR, 0, 5);
  const writing = await open(folder, { clock: () => now, newId: () => uuidV7({ msecs: now, rng: bytes.random }) });
  const histories = Array.from({ length: Math.ceil(Math.sqrt(events * 6e-3)) }, () => new LcepHistory(random));
  for (const [index] of histories.entries()) {
    const ref = slugOf(index);
    await carryOut(writing, ref, [{ kind: 'lcep', name: 'create-lcep', command: { ref, name: `LCEP ${index + 1}` } }]);
  }
  for (let year = FIRST_YEAR, head = 0; head < events; year++)
    for (const [index, history] of histories.entries()) {
      now = Date.UTC(year, 11, 1) + index * 3_600_000;
      const steps = history.year(year);
      await carryOut(writing, slugOf(index), steps.slice(0, events - head));
      head = await writing.store.head();
      if (index === 0) say(`  ${head} of ${events} events`);
      if (head >= events) break;
    }
  await settled(writing);
  await writing.close();
}

/** Waits until every projection has everything in its rows. */
export const settled = async ({ runner, store }: Writing): Promise<void> => runner.caughtUp(await store.head());

export const scratch = (folder: string, name: string): string => join(folder, name);
