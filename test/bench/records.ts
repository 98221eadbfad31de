import { mkdirSync, rmSync } from 'node:fs';
import { importFiles } from '#modules/imports/import-run';
import { orThrow } from '#kernel/refusal';
import { createApp, listen } from '../../apps/api/server';
import { inChild } from './children';
import { largeOf } from './history';
import { yearsOfFiles } from './imports';
import { Random } from './random';
import { medians, type Found } from './rounds';
import type { Sizes } from './sizes';
import { percentile } from './statistics';
import { open, say, scratch, settled } from './store';
import { correctable, Writer } from './writer';

const LCEP = 'records';
const EVERY_MS = 20;
const EVENTS_A_SECOND = 100;
/** A client needs about so long to start; it is written to from before its first question to after its last. */
const CLIENT_START_MS = 400;
/** Fewer are not two years of one LCEP, and nothing in them would be found or corrected. */
const LEAST = 1_500;
/** As people type: whole words, beginnings, two words, a slip of the finger, a ref. */
const WORDS = ['alder lane', 'birch', 'workshop', 'sch', 'city libary', 'music technology', 'participation-00100', 'stories of our street', 'ceder park', 'partnership 12', 'museum canal', 'knw our streets'];

/** How long the views of one large LCEP take over HTTP while people write: milliseconds from asking to the end of the answer. */
export async function measureRecords(folder: string, { records: wanted, askedWhileWriting: count }: Sizes, seed: number): Promise<Found> {
  const rows = Math.max(LEAST, wanted);
  const scale = largeOf(rows);
  const data = scratch(folder, 'large-lcep');
  mkdirSync(data);
  const writing = await open(data);
  say(`Importing ${rows} records into one LCEP …`);
  orThrow(await importFiles(writing.shop, { lcep: LCEP, files: yearsOfFiles(rows, seed, scale), dryRun: false, createLcep: true }));
  await settled(writing);
  const running = await listen(await createApp(writing, { log: say }), writing, 0);
  const random = new Random(seed);
  const targets = random.shuffled(await correctable(writing));
  const questions: { readonly [name: string]: () => string } = {
    search: () => `search?words=${encodeURIComponent(random.pick(WORDS))}`,
    members: () => 'organisations',
    directory: () => 'directory',
    network: () => 'network',
    history: () => `organisation-history?organisation=organisation-${String(random.whole(1, scale.schools + scale.others)).padStart(5, '0')}`,
  };
  const figures = await medians('records', 1, async () => {
    const found: Record<string, number> = {};
    const urlsOf = (question: () => string, times: number) => Array.from({ length: times }, () => `${running.url}/api/lceps/${LCEP}/views/${question()}`);
    // What is made in memory once is there from now on.
    for (const question of Object.values(questions)) await inChild('client', 'get', { urls: urlsOf(question, 5), everyMs: EVERY_MS });
    for (const [name, question] of Object.entries(questions)) {
      const urls = urlsOf(question, count);
      const writer = new Writer(writing, targets, EVENTS_A_SECOND, count * EVERY_MS + CLIENT_START_MS);
      const { latencies } = await inChild<{ latencies: number[] }>('client', 'get', { urls, everyMs: EVERY_MS });
      await writer.achieved();
      Object.assign(found, { [`${name}P50Ms`]: percentile(latencies, 0.5), [`${name}P99Ms`]: percentile(latencies, 0.99) });
    }
    return found;
  });
  await running.close();
  await writing.close();
  rmSync(data, { recursive: true });
  return { figures };
}
