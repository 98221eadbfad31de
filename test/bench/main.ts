import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCommands } from './commands';
import { measureImport } from './imports';
import { measureRebuild } from './rebuild';
import { measureRecords } from './records';
import type { Found } from './rounds';
import { FULL, QUICK, sizesFor, type Sizes } from './sizes';
import { measureStart } from './start';
import { secondsOf } from './statistics';
import { fill, say, scratch } from './store';
import { measureViews } from './views';

const SEED = 20_140_901;
const USAGE = 'npm run -s bench -- [--json] [--quick]';

/** Every part on its own data, one after the other; what they found together. */
async function measure(folder: string, sizes: Sizes, seed: number): Promise<Required<Found>> {
  const found: Found[] = [await measureCommands(folder, sizes, seed), await measureImport(folder, sizes, seed), await measureRecords(folder, sizes, seed)];
  const data = scratch(folder, 'data');
  say(`Recording a history of ${sizes.events} events …`);
  const seconds = await secondsOf(() => fill(data, sizes.events, seed));
  say(`  ${Math.round(sizes.events / seconds)} events a second, projections among them`);
  found.push(await measureRebuild(folder, data, sizes), await measureStart(data, sizes.rounds), await measureViews(data, sizes, seed));
  return {
    figures: Object.assign({}, ...found.map(({ figures }) => figures)) as Found['figures'],
    ratios: Object.assign({}, ...found.map(({ ratios }) => ratios ?? {})) as Found['figures'],
  };
}

function tableOf({ figures, ratios }: Required<Found>): string {
  const lines = (title: string, numbers: Found['figures']) => [title, ...Object.entries(numbers).map(([name, value]) => `  ${name.padEnd(28)}${value}`)];
  return [...lines('Ratios (higher is better)', ratios), ...lines('Figures', figures)].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, events: { type: 'string' }, seed: { type: 'string' } } });
  // `--events` is for trying the benchmark itself: too few of them say nothing about speed.
  const sizes = values.events ? sizesFor(Number(values.events)) : values.quick ? QUICK : FULL;
  const seed = values.seed ? Number(values.seed) : SEED;
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  say(`Measuring in ${folder}, seed ${seed}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}.`);
  try {
    const found = await measure(folder, sizes, seed);
    const told = values.json ? JSON.stringify({ events: sizes.events, ...found }) : `${sizes.events} events\n${tableOf(found)}`;
    await new Promise((resolve) => process.stdout.write(`${told}\n`, resolve));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const wrongUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    say(wrongUsage ? `${error.message}\nUsage: ${USAGE}` : error instanceof Error ? (error.stack ?? error.message) : String(error));
    // What was being measured may still be running; there is nothing of it to be kept.
    process.exit(wrongUsage ? 2 : 1);
  },
);
