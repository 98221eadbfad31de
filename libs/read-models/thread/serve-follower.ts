import { parentPort, workerData } from 'node:worker_threads';
import { StorageFull } from '#event-store/port';
import { ProjectionStopped } from '../as-known';
import { ProjectionRunner, type RunnerOptions } from '../runner';
import { reasonOf } from '../track';
import type { Failure, FromThread, ToThread } from './messages';

/** Where the thread reads and writes. */
export interface ThreadFiles {
  readonly events: string;
  readonly rows: string;
}
type Log = RunnerOptions['log'];

/** Within the thread: follows the log as a `ProjectionRunner` does, and does what the other side (`FollowerThread`) asks. */
export async function serveFollower(open: (files: ThreadFiles, log: Log) => Omit<RunnerOptions, 'log' | 'onTurn'>): Promise<void> {
  const port = parentPort!;
  const tell = (message: FromThread) => port.postMessage(message);
  const log: Log = (message) => tell({ is: 'log', message });
  const opened = open(workerData as ThreadFiles, log);
  let heard = false;
  let told = '';
  const runner: ProjectionRunner = new ProjectionRunner({
    ...opened,
    log,
    onTurn: () => {
      const status = runner.status();
      const now = JSON.stringify(status);
      if (now === told && !heard) return;
      [told, heard] = [now, false];
      tell({ is: 'status', status });
    },
  });
  const answer = (call: number, done: Promise<void>) =>
    void done.then(
      () => tell({ is: 'done', call }),
      (error: unknown) => tell({ is: 'done', call, failure: failureOf(error) }),
    );
  const close = async () => {
    await runner.close();
    await opened.rows.close();
    await opened.store.close();
    port.close();
  };
  port.on('message', (asked: ToThread) => {
    if (asked.is === 'appended') {
      heard = true;
      runner.wake();
    } else if (asked.is === 'caughtUp') answer(asked.call, runner.caughtUp(asked.position));
    else if (asked.is === 'rebuild') answer(asked.call, runner.rebuild(asked.name, (progress) => tell({ is: 'progress', call: asked.call, progress })));
    else void close();
  });
  await runner.start();
  tell({ is: 'status', status: runner.status(), started: true });
}

function failureOf(error: unknown): Failure {
  const stopped = error instanceof ProjectionStopped ? { stopped: { projection: error.projection, why: error.stopped } } : {};
  return { message: reasonOf(error), isFull: error instanceof StorageFull, ...stopped };
}
