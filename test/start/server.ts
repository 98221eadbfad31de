import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(__dirname, '..', '..', 'dist', 'apps', 'api', 'main.js');
const READY = /Throughline is ready at (http:\/\/127\.0\.0\.1:(\d+))/;

export interface Started {
  readonly child: ChildProcess;
  readonly printed: { out: string; err: string };
  /** Answers its address once it says that it is ready; throws what it printed when it ends before. */
  readonly ready: () => Promise<string>;
  /** Answers how it ended without ever being ready; throws as soon as it says that it is. */
  readonly refused: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

const started = new Set<Started>();

/** The built server with these settings and none of the machine's own; an absent PORT is really absent. */
export function startServer(settings: { THROUGHLINE_DATA: string; PORT?: string }): Started {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TZ'].map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [main], { env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const address = READY.exec(printed.out)?.[1];
        if (address !== undefined) resolve(address);
      };
      child.stdout.on('data', look);
      look();
      void ended.then((code) => reject(new Error(`it ended with ${code}\n${printed.out}${printed.err}`)));
    });
  const refused = () =>
    Promise.race([ended, ready().then((address) => Promise.reject(new Error(`it is ready at ${address}`)), () => ended)]);
  const server = { child, printed, ready, refused, ended };
  started.add(server);
  return server;
}

/** After each test: whatever it left running ends, so that no later test meets it. */
export async function stopAll(): Promise<void> {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all([...started].map(({ ended }) => ended));
  started.clear();
}

/** Somebody else's program on a port. Without a number, on any free one; a number that is already taken will do as well. */
export async function occupy(port = 0): Promise<{ port: number; free: () => void }> {
  const other: Server = createServer((_request, response) => response.end('not Throughline'));
  other.listen(port, '127.0.0.1');
  await once(other, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
  });
  const address = other.address();
  return { port: address !== null && typeof address === 'object' ? address.port : port, free: () => other.close() };
}
