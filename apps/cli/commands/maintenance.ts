import type { Command } from 'commander';
import { Refused, refuse } from '#kernel/refusal';
import { verifyLog } from '#event-store/sqlite/verify-log';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { compareWithCleanRebuild } from '#read-models/sqlite/compare';
import type { ProjectionStatus } from '#read-models/port';
import { FAILED, print, say, type Cli } from '../cli';
import { reading } from '../reading';
import { writing } from '../writing';

export function maintenanceCommands(program: Command, cli: Cli): void {
  program
    .command('rebuild')
    .description('Make the rows of one projection, or of all, anew from the log, beside those that are being read.')
    .option('--projection <name>', 'only this one')
    .action(async ({ projection }: { projection?: string }) => {
      const onProgress = teller();
      const { rebuilt } = await writing<{ rebuilt: readonly ProjectionStatus[] }>(
        cli,
        { path: `/api/maintenance/rebuild${projection === undefined ? '' : `?projection=${encodeURIComponent(projection)}`}`, body: {}, onProgress },
        async ({ runner, registry, store }) => {
          const known = registry.projections.map(({ name }) => name);
          if (projection !== undefined && !known.includes(projection))
            throw new Refused(refuse('not-found', 'projection.unknown', `There is no projection “${projection}”. There are: ${known.join(', ')}.`));
          await runner.rebuild(projection, onProgress);
          await runner.caughtUp(await store.head());
          return { rebuilt: runner.status().filter(({ name }) => projection === undefined || name === projection) };
        },
      );
      for (const { name, checkpoint } of rebuilt) print(`${name}: rebuilt up to ${checkpoint}.`);
    });

  program
    .command('verify')
    .description('Check the log and that every row is what the log says.')
    .action(async () => {
      const faults = [...verifyLog(pathsOf(cli.folder).events)];
      if (faults.length === 0)
        await reading(cli, async ({ store, rows, registry }) => {
          for (const projection of registry.projections)
            for await (const fault of compareWithCleanRebuild({ projection, rows, store, catalogue: registry.catalogue })) faults.push(fault);
        });
      for (const fault of faults) say(fault);
      if (faults.length > 0) cli.exitCode = FAILED;
      else print('The log is whole, and every row is what it says.');
    });
}

function teller(): (progress: unknown) => void {
  let last = '';
  return (progress) => {
    const { projection, position, head } = progress as { projection: string; position: number; head: number };
    const text = `${projection}: ${Math.floor((position / Math.max(head, 1)) * 20) * 5} %`;
    if (text !== last) say(text);
    last = text;
  };
}
