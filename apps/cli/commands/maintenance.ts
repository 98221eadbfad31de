import type { Command } from 'commander';
import { verifyLog } from '#event-store/sqlite/verify-log';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { missingVersions } from '#modules/registers/look-up';
import { compareWithCleanRebuild } from '#read-models/sqlite/compare';
import type { Progress } from '#read-models/follower';
import { rebuild, type Rebuilt } from '#platform/rebuild';
import { FAILED, percentTeller, print, say, type Cli } from '../cli';
import { reading } from '../reading';
import { rowsBroughtUp, writing } from '../writing';

export function maintenanceCommands(program: Command, cli: Cli): void {
  program
    .command('rebuild')
    .description('Make the rows of one projection, or of all, anew from the log, beside those that are being read.')
    .option('--projection <name>', 'only this one')
    .action(async ({ projection }: { projection?: string }) => {
      const onProgress = percentTeller(({ projection: name, position, head }: Progress) => ({ what: `${name}:`, done: position, of: head }));
      const { rebuilt } = await writing<Rebuilt>(
        cli,
        { path: `/api/maintenance/rebuild${projection === undefined ? '' : `?projection=${encodeURIComponent(projection)}`}`, body: {}, onProgress },
        async (here) => {
          const done = await rebuild(here, projection, onProgress);
          await rowsBroughtUp(here, await here.store.head());
          return done;
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
        await reading(cli, async ({ store, rows, registry, registers }) => {
          for (const projection of registry.projections)
            for await (const fault of compareWithCleanRebuild({ projection, rows, store, catalogue: registry.catalogue })) faults.push(fault);
          for (const { register, file } of await missingVersions(registers, store))
            faults.push(`The rows of ${file} (register ${register}) are gone from the registers. Load the file again.`);
        });
      for (const fault of faults) say(fault);
      if (faults.length > 0) cli.exitCode = FAILED;
      else print('The log is whole, and every row is what it says.');
    });
}
