import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'main.js');

export interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as one JSON value. */
  json<T>(): T;
}

/** Runs the built command line on a data folder and waits for its end, whatever its exit code. */
export async function cli(folder: string, ...args: readonly string[]): Promise<Told> {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TZ'].map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [main, ...args], { env: { ...inherited, THROUGHLINE_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, out, err, json: <T>() => JSON.parse(out) as T };
}

/** The same, for calls that must succeed: answers its JSON. */
export async function cliJson<T = Record<string, unknown>>(folder: string, ...args: readonly string[]): Promise<T> {
  const told = await cli(folder, ...args, '--json');
  if (told.code !== 0) throw new Error(`throughline ${args.join(' ')} ended with ${told.code}: ${told.err}`);
  return told.json<T>();
}
