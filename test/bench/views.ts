import { QueryBus } from '@nestjs/cqrs';
import { isRefusal } from '#kernel/refusal';
import { listLceps } from '#platform/lcep-list';
import { AskView } from '#platform/view-desk';
import { createApp, listen } from '../../apps/api/server';
import { inChild } from './children';
import { Random } from './random';
import { medians, type Found, type Numbers } from './rounds';
import type { Sizes } from './sizes';
import { percentile } from './statistics';
import { open, say, settled } from './store';
import { correctable, Writer } from './writer';

const EVERY_MS = 10;
/** What is written meanwhile, in events a second: a busy country's day, and as much as one process can be brought to. */
const PACES = { dashboardWriting1000: 1_000, dashboardWriting: 5_000 };
/** A client needs about so long to start; it is written to from before its first question to after its last. */
const CLIENT_START_MS = 400;

/** How long views take on a large store: the headline at any position, and the dashboard idle and while it is written to. */
export async function measureViews(data: string, { asked: count, dashboardMs, rounds }: Sizes, seed: number): Promise<Found> {
  const writing = await open(data);
  await settled(writing);
  const app = await createApp(writing, { log: say });
  const running = await listen(app, writing, 0);
  const bus = app.get(QueryBus);
  const random = new Random(seed);
  const head = await writing.store.head();
  const lceps = listLceps(writing).map(({ slug }) => slug);
  const ask = async (lcep: string, settings: { readonly [name: string]: unknown }) => {
    const answer = await bus.execute<AskView, object>(new AskView(lcep, 'headline', settings));
    if (isRefusal(answer)) throw new Error(answer.sentence);
  };
  const url = () => `${running.url}/api/lceps/${random.pick(lceps)}/views/headline`;
  const targets = await correctable(writing, ['participation']);
  const times = Math.ceil(dashboardMs / EVERY_MS);
  const urls = () => Array.from({ length: times }, url);

  const figures = await medians('views', rounds, async () => {
    const known = await inTurn(count, () => ask(random.pick(lceps), { knownAt: String(random.whole(1, head)) }));
    const idle = await inTurn(count, () => ask(random.pick(lceps), {}));
    const idleHttp = await inChild<{ latencies: number[] }>('client', 'get', { urls: urls(), everyMs: EVERY_MS });
    const whileWriting: Record<string, number> = {};
    for (const [name, pace] of Object.entries(PACES)) {
      const writer = new Writer(writing, targets, pace, dashboardMs);
      const busy = await atFixedMoments(times, () => ask(random.pick(lceps), {}));
      const written = await writer.achieved();
      await settled(writing);
      const again = new Writer(writing, targets, pace, dashboardMs + CLIENT_START_MS);
      const busyHttp = await inChild<{ latencies: number[] }>('client', 'get', { urls: urls(), everyMs: EVERY_MS });
      await again.achieved();
      await settled(writing);
      Object.assign(whileWriting, percentiles(name, busy), percentiles(`${name}Http`, busyHttp.latencies), { writtenPerSecond: written });
    }
    return {
      ...percentiles('knownAt', known),
      ...percentiles('dashboardIdle', idle),
      ...percentiles('dashboardIdleHttp', idleHttp.latencies),
      ...whileWriting,
    };
  });
  await running.close();
  await writing.close();
  return { figures };
}

const percentiles = (name: string, latencies: readonly number[]): Numbers => ({
  [`${name}P50Ms`]: percentile(latencies, 0.5),
  [`${name}P99Ms`]: percentile(latencies, 0.99),
});

/** One after another; milliseconds each took. */
async function inTurn(count: number, ask: () => Promise<void>): Promise<number[]> {
  const latencies: number[] = [];
  for (let left = count; left > 0; left--) {
    const start = performance.now();
    await ask();
    latencies.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return latencies;
}

/** At fixed moments, whatever became of the answer before; milliseconds from the moment each was due to its answer. */
async function atFixedMoments(count: number, ask: () => Promise<void>): Promise<number[]> {
  const start = performance.now() + EVERY_MS;
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const due = start + index * EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      await ask();
      return performance.now() - due;
    }),
  );
}
