import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { refuse, Refused } from '#kernel/refusal';
import type { Position } from '#kernel/time';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { DataFolderInUse } from '#event-store/sqlite/writer-lock';
import { modules } from '#modules/all';
import { openForWriting, type Writing } from '#platform/installation';
import type { ProblemDetails } from '#platform/problem-details';
import { socketPath } from '#platform/socket-path';
import { say, type Cli } from './cli';

/** A refusal that the running server gave. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
  constructor(readonly problem: ProblemDetails) {
    super(problem.detail);
  }
}
export interface SocketAsked {
  readonly path: string;
  readonly body: object;
  readonly onProgress: (progress: unknown) => void;
}

const ENDED = new Refused(refuse('unavailable', 'server.ended', 'The server ended before it answered. What it acknowledged is recorded; ask again to be sure.'));
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/**
 * Hands a writing command to the process that holds the data folder, or carries it out here when there is none. While another
 * command line is at work, waits for it.
 */
export async function writing<T>(cli: Cli, asked: SocketAsked, here: (writing: Writing) => Promise<T>): Promise<T> {
  const { folder } = cli;
  const socket = socketPath(pathsOf(folder));
  const until = Date.now() + PATIENCE_MS;
  for (let told = false; ; ) {
    const answer = await throughSocket<T>(socket, asked);
    if (answer !== 'nobody there') return answer;
    try {
      const open = await openForWriting({ folder, modules, log: say, what: 'a command', thread: join(__dirname, '..', 'worker', 'projections.js') });
      return await here(open).finally(() => open.close());
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || Date.now() > until) throw error;
      if (!told) say(`${error.message} Waiting for it …`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Brings the rows up to what was recorded here, so that the next who reads need not. Where that can't be, what was recorded stands all the same. */
export const rowsBroughtUp = ({ runner }: Pick<Writing, 'runner'>, position: Position): Promise<void> =>
  runner.caughtUp(position).catch((error: Error) => say(`What was recorded is safe, but what is worked out from it is not up to date yet: ${error.message}. The next command, or the server, tries again.`));

function throughSocket<T>(socketPath: string, { path, body, onProgress }: SocketAsked): Promise<T | 'nobody there'> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'localhost', 'content-type': 'application/json', accept: 'application/x-ndjson' };
    const broken = (error: NodeJS.ErrnoException) => reject(error.code === 'ECONNRESET' ? ENDED : error);
    const asking = request({ socketPath, path, method: 'POST', headers }, (response) => {
      let answered = false;
      const lines = createInterface({ input: response });
      lines.on('line', (text) => {
        const line = JSON.parse(text) as { progress?: unknown; report?: T; problem?: ProblemDetails; code?: string };
        if (line.progress !== undefined) return onProgress(line.progress);
        answered = true;
        if (line.report !== undefined) resolve(line.report);
        else reject(new ServerRefused(line.problem ?? (line as unknown as ProblemDetails)));
      });
      lines.on('close', () => {
        if (!answered) reject(ENDED);
      });
      lines.on('error', broken); // readline hands on what befalls the response
    });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve('nobody there') : broken(error),
    );
    asking.end(JSON.stringify(body));
  });
}
