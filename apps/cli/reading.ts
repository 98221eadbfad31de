import { modules } from '#modules/all';
import { openForReading, type Reading } from '#platform/installation';
import { say, type Cli } from './cli';

/** Opens the store read-only, beside a server or without one, and closes it again. */
export async function reading<T>(cli: Cli, work: (reading: Reading) => Promise<T>): Promise<T> {
  const open = openForReading({ folder: cli.folder, modules, log: say });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}
