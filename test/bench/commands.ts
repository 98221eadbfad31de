import { cpSync, rmSync } from 'node:fs';
import { CommandBus } from '@nestjs/cqrs';
import { isRefusal, orThrow } from '#kernel/refusal';
import { pathsOf } from '#event-store/sqlite/data-folder';
import type { Asked } from '#platform/asked';
import { streamOf } from '#kernel/ids';
import { Execute } from '#platform/command-pipeline';
import type { Writing } from '#platform/installation';
import { validated } from '#platform/validate';
import { createApp, listen } from '../../apps/api/server';
import { inChild } from './children';
import { LcepHistory, type Step } from './history';
import { Random } from './random';
import { RawTable, storedRows } from './raw';
import { run } from './run';
import { medians, sorted, type Found, type Numbers } from './rounds';
import type { Sizes } from './sizes';
import { secondsOf } from './statistics';
import { asked, carryOut, open, say, scratch, settled } from './store';

const LCEP = 'commands';
const TOGETHER = 50;
const YEAR = 2014;
/** Commands carried out before any is measured: a server that has just started is slow for a second, one at work is not. */
const WARM_UP = 500;
/** What is measured beside the figures with an aim is measured on fewer commands. */
const fewer = (together: number): number => Math.ceil(together / 2);

const refOf = (index: number): string => `drop-in-${index}`;
const correction = (index: number, youngPeople: number): Step => ({
  kind: 'participation',
  name: 'correct-participation',
  command: { ref: refOf(index), why: 'The register was counted again.', changes: { youngPeople } },
});

/**
 * Durable commands a second, projections running: each command corrects a record that has ten events by then, and no record
 * is used twice. The state of the record is loaded as the application does it: from memory (`append1`, `append50`) or, in an
 * application just started, from the log (`append50Cold`).
 */
export async function measureCommands(folder: string, sizes: Sizes, seed: number): Promise<Found> {
  const prepared = scratch(folder, 'records');
  const { single, together } = sizes;
  say('Recording the records that commands will change …');
  const writing = await open(prepared);
  await prepare(writing, WARM_UP + single + together + 3 * fewer(together), seed);
  await settled(writing);
  await writing.close();
  return sorted(await medians('commands', sizes.rounds, () => round(folder, prepared, sizes)));
}

async function prepare(writing: Writing, records: number, seed: number): Promise<void> {
  const steps = new LcepHistory(new Random(seed)).year(YEAR);
  const projects = steps.filter(({ name }) => name === 'record-project').map(({ command }) => command.ref);
  await carryOut(writing, LCEP, [{ kind: 'lcep', name: 'create-lcep', command: { ref: LCEP, name: LCEP } }, ...steps]);
  for (let from = 0; from < records; from += 500) {
    const some = Array.from({ length: Math.min(500, records - from) }, (_, index) => from + index);
    const record = (index: number): Step => ({
      kind: 'participation',
      name: 'record-participation',
      command: { ref: refOf(index), project: projects[index % projects.length]!, heldOn: `${YEAR}-11-12`, ageBand: '7 to 11', youngPeople: 20 },
    });
    await carryOut(writing, LCEP, some.flatMap((index) => [record(index), ...Array.from({ length: 9 }, (_, time) => correction(index, 21 + time))]));
  }
}

async function round(folder: string, prepared: string, { single, together }: Sizes): Promise<Numbers> {
  const [data, table] = [scratch(folder, 'commands'), scratch(folder, 'commands-raw.db')];
  cpSync(prepared, data, { recursive: true });
  const { events } = pathsOf(data);
  const raw = new RawTable(table, events);
  const before = storedRows(events, 0);
  raw.write(before, before.length);
  let next = 0;
  const steps = (count: number) => Array.from({ length: count }, () => correction(next++, 40));
  const found: Record<string, number> = {};

  let writing = await open(data);
  for (let index = 0; index < WARM_UP + single + together + 2 * fewer(together); index++) await writing.shop.streams.load(streamOf(LCEP, 'participation', refOf(index)));
  const execute = async (one: Asked) => {
    const done = await writing.pipeline.execute(one);
    if (isRefusal(done)) throw new Error(done.sentence);
  };
  const against = async (name: string, count: number, atOnce: number) => {
    await settled(writing);
    const position = await writing.store.head();
    const ours = count / (await secondsOf(() => run(steps(count), atOnce, (step) => execute(asked(LCEP, step)))));
    const lag = (await writing.store.head()) - Math.min(...writing.runner.status().map(({ checkpoint }) => checkpoint));
    const rows = storedRows(events, position);
    const bare = count / (await secondsOf(() => raw.write(rows, atOnce)));
    Object.assign(found, { [`${name}PerSecond`]: ours, [`raw${atOnce}PerSecond`]: bare, [`${name}OfRaw`]: ours / bare, [`${name}LagEvents`]: lag });
  };
  await run(steps(WARM_UP), TOGETHER, (step) => execute(asked(LCEP, step)));
  await against('append1', single, 1);
  await against('append50', together, TOGETHER);

  const app = await createApp(writing, { log: say });
  const bus = app.get(CommandBus);
  const { shape } = orThrow(writing.registry.command('correct-participation'));
  const throughBus = async (step: Step) => {
    const command = orThrow(validated(shape, step.command));
    orThrow(await bus.execute(new Execute({ ...asked(LCEP, step), command })));
  };
  found['bus50PerSecond'] = fewer(together) / (await secondsOf(() => run(steps(fewer(together)), TOGETHER, throughBus)));
  const running = await listen(app, writing, 0);
  const bodies = steps(fewer(together)).map(({ command }) => command);
  const http = await inChild<{ seconds: number }>('client', 'post', { url: `${running.url}/api/lceps/${LCEP}/commands/correct-participation`, bodies, atOnce: TOGETHER });
  found['http50PerSecond'] = fewer(together) / http.seconds;
  await running.close();
  await writing.close();

  writing = await open(data);
  found['append50ColdPerSecond'] = fewer(together) / (await secondsOf(() => run(steps(fewer(together)), TOGETHER, (step) => execute(asked(LCEP, step)))));
  await writing.close();
  raw.close();
  for (const path of [data, table, `${table}-wal`, `${table}-shm`]) rmSync(path, { recursive: true, force: true });
  return found;
}
