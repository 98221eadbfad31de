import { fork } from 'node:child_process';
import { join } from 'node:path';

/** The programs that run in a process of their own. The client loads nothing of the application. */
export type Program = 'application' | 'client';

/** Does one job in a process of its own, and answers what it found. */
export function inChild<T>(program: Program, job: string, asked: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, `${program}.child.js`), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let found: T | undefined;
    child.on('message', (message: T) => (found = message));
    child.on('error', reject);
    child.on('exit', (code) => (found === undefined ? reject(new Error(`“${job}” ended with ${code} and found nothing.`)) : resolve(found)));
    child.send({ job, asked });
  });
}

/** Within the child: does the job it is sent, answers, and ends. */
export function doJobs(jobs: { readonly [job: string]: (asked: never) => Promise<object> }): void {
  process.once('message', ({ job, asked }: { job: string; asked: never }) => {
    jobs[job]!(asked).then(
      (found) => process.send!(found, () => process.exit(0)),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
