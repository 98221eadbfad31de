import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..', '..');

export interface App {
  url: string;
  /** The log's position after the history and before its corrections. */
  beforeCorrections: string;
  stop(): Promise<void>;
}

/** The built application over a log of its own, a copy of what set-up.mjs made: the Camden history, then its corrections. THROUGHLINE_URL names one that runs already. */
export async function startApp(): Promise<App> {
  const running = process.env['THROUGHLINE_URL'];
  if (running !== undefined) return { url: running, beforeCorrections: await firstCorrection(running), stop: async () => undefined };

  const camden = process.env['CAMDEN_IMPORTED']!;
  const data = await mkdtemp(join(tmpdir(), 'throughline-browser-'));
  await cp(join(camden, 'data'), data, { recursive: true });
  const position = await readFile(join(camden, 'before-corrections'), 'utf8');

  const api = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], { cwd: root, env: { ...process.env, THROUGHLINE_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    await ended(api);
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(api), beforeCorrections: position, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The line of standard output that says where it listens. */
function addressOf(api: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    api.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    if (api.stdout === null) return reject(new Error('The application has no standard output.'));
    createInterface({ input: api.stdout }).on('line', (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    api.once('error', reject);
    api.once('exit', (code) => reject(new Error(`The application ended with ${code} before it listened.\n${said}`)));
  });
}

function ended(api: ChildProcess): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => api.kill('SIGKILL'), 10_000);
    api.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    api.kill('SIGTERM');
  });
}

async function firstCorrection(url: string): Promise<string> {
  const positions = await Promise.all(
    ['corrected', 'withdrawn'].map(async (change) => {
      const answer = await fetch(`${url}/api/lceps/camden/views/event-log?change=${change}&limit=100`);
      const { events } = (await answer.json()) as { events: { position: string }[] };
      return events.map((event) => Number(event.position));
    }),
  );
  return String(Math.min(...positions.flat()) - 1);
}
