import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { DataFolderInUse } from '#event-store/sqlite/writer-lock';
import { readConfig, WrongConfiguration } from '#platform/config';
import { refusalIn } from '#platform/problem-details';
import { backupCommands } from './commands/backup';
import { exportCommand } from './commands/export';
import { importCommand, withdrawImportCommand } from './commands/import';
import { readingCommands } from './commands/reading';
import { maintenanceCommands } from './commands/maintenance';
import { registerCommands } from './commands/registers';
import { ServerRefused } from './writing';
import { DONE, FAILED, say, WRONG_USAGE, type Cli } from './cli';

const root = join(__dirname, '..', '..', '..');

// What is written here holds people’s words: for its owner only.
process.umask(0o077);

/** Options of a subcommand must not be mistaken, so every fault of usage is 2 and every refusal 1. */
async function main(): Promise<number> {
  const program = new Command('throughline')
    .description('The record of a local cultural education partnership, from the command line.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const cli: Cli = { get folder() { return readConfig({ ...process.env, PORT: '' }, root).folder; }, exitCode: DONE };
  for (const add of [importCommand, withdrawImportCommand, exportCommand, readingCommands, maintenanceCommands, backupCommands, registerCommands]) add(program, cli);
  try {
    await program.parseAsync(process.argv);
    return cli.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    const refusal = refusalIn(error);
    if (refusal) {
      say(refusal.sentence);
      for (const { field, message } of refusal.fields ?? []) if (!refusal.sentence.includes(message)) say(`  ${field}: ${message}`);
      return FAILED;
    }
    if (error instanceof WrongConfiguration || error instanceof DataFolderInUse || error instanceof ServerRefused) say(error.message);
    // What the operating system refuses (no permission, no such file) is said in its words; where the fault is ours, with its place.
    else if (error instanceof Error && 'syscall' in error) say(`Throughline failed: ${error.message}.`);
    else say(`Throughline failed: ${error instanceof Error ? error.stack : String(error)}`);
    return FAILED;
  }
}

// `events | head` has read enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(DONE);
});

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    say(String(error));
    process.exitCode = FAILED;
  },
);
