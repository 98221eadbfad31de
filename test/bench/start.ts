import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { medians, type Found } from './rounds';

const MAIN = join(__dirname, '..', '..', 'apps', 'api', 'main.js');

/** From the start of the process to the first page of figures, on a store that is there. */
export async function measureStart(data: string, rounds: number): Promise<Found> {
  return { figures: await medians('start', rounds, async () => ({ startMs: await startOnce(data) })) };
}

async function startOnce(data: string): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [MAIN], { env: { ...process.env, THROUGHLINE_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string>((resolve) => server.once('exit', (code, signal) => resolve(signal ?? String(code))));
  try {
    const url = await announced(server.stdout);
    if (url === undefined) throw new Error(`The application ended (${await ended}) before it was ready.`);
    const answer = await fetch(`${url}/api/lceps/lcep-01/views/headline`);
    if (answer.status !== 200) throw new Error(`The application answered ${answer.status}.`);
    return performance.now() - start;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function announced(output: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: output })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  return undefined;
}
