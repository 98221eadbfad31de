import { join } from 'node:path';
import { modules } from '#modules/all';
import { DataFolderInUse } from '#event-store/sqlite/writer-lock';
import { StoreUnusable } from '#event-store/port';
import { readConfig, WrongConfiguration, type Config } from '#platform/config';
import { openForWriting } from '#platform/installation';
import { createApp, listen, webFolder } from './server';

const root = join(__dirname, '..', '..', '..');
// What is written here holds people’s words: for its owner only.
process.umask(0o077);

const log = (message: string) => void process.stderr.write(`${message}\n`);

/** Ends with a sentence where the fault is one a person can mend, with everything we know where it is ours. */
function fail(error: unknown, { port }: Partial<Config> = {}): never {
  const told = error instanceof WrongConfiguration || error instanceof DataFolderInUse || error instanceof StoreUnusable;
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  log(taken ? `PORT ${port ?? ''} is taken by another program. Choose another, or leave PORT out.` : told ? error.message : `Throughline can’t start: ${error instanceof Error ? error.stack : String(error)}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env, root);
  const installation = await openForWriting({ folder: config.folder, modules, log, what: 'the server', thread: join(__dirname, '..', 'worker', 'projections.js') }).catch((error: unknown) => fail(error));
  const app = await createApp(installation, { web: webFolder(root), log });
  const running = await listen(app, installation, config.port).catch(async (error: unknown) => {
    await installation.close();
    return fail(error, config);
  });
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    log('Ending: finishing what was acknowledged …');
    running
      .close()
      .then(() => installation.close())
      .then(() => process.exit(0), fail);
  };
  // Not `once`: npm passes Ctrl-C on although the terminal has done so, and the second must not cut the first short.
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (config.port === undefined && running.port !== 3000) process.stdout.write(`Port 3000 is taken; using ${running.port}.\n`);
  process.stdout.write(`Throughline is ready at ${running.url}\n`);
}

main().catch((error: unknown) => fail(error));
