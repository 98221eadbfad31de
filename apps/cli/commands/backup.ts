import type { Command } from 'commander';
import { backupTo } from '#event-store/sqlite/backup';
import { openDataFolder } from '#event-store/sqlite/data-folder';
import { restoreFrom } from '#event-store/sqlite/restore';
import { modules } from '#modules/all';
import { openForWriting } from '#platform/installation';
import { pathAt, print, say, type Cli } from '../cli';
import { rowsBroughtUp } from '../writing';

export function backupCommands(program: Command, cli: Cli): void {
  program
    .command('backup')
    .description('Write log, keys and registers into one new file, also while the server runs.')
    .argument('<file>', 'the file to make')
    .action(async (file: string) => {
      const position = await backupTo(openDataFolder(cli.folder, { readOnly: true }), pathAt(file));
      print(`Backed up to ${pathAt(file)}, up to position ${position}. It holds the keys of all free text: keep it safe.`);
    });

  program
    .command('restore')
    .description('Make an empty data folder what it was when the file was written.')
    .argument('<file>', 'a file that “backup” made')
    .action(async (file: string) => {
      const position = await restoreFrom(pathAt(file), cli.folder);
      const open = await openForWriting({ folder: cli.folder, modules, log: say, what: 'a restore' });
      await rowsBroughtUp(open, position).finally(() => open.close());
      print(`Restored into ${cli.folder}, up to position ${position}.`);
    });
}
