import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@jest/globals';
import type { Position } from '#kernel/time';
import type { EventStore } from '#event-store/port';
import { verifyLog } from '#event-store/sqlite/verify-log';

/** A process that appends to a log, and what it was told. */
export class Appender {
  readonly acknowledged = new Map<string, { readonly first: Position; readonly last: Position }>();
  readonly failed = new Map<string, string>();
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess, private readonly acknowledgements: number) {
    const lines = createInterface({ input: child.stdout! });
    lines.on('line', (line) => this.take(line));
    this.ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  }

  /** `limit` bounds the size of any file it writes, in the shell's blocks; beyond it the system answers with an error. */
  static start(file: string, prefix: string, seed: number, { acknowledgements = 0, limit }: { acknowledgements?: number; limit?: number } = {}): Appender {
    const command = [process.execPath, join(__dirname, 'append-until-killed.cjs'), file, prefix, String(seed)];
    const script = `${limit === undefined ? '' : `ulimit -f ${limit}; `}exec "$@"`;
    return new Appender(spawn('sh', ['-c', script, 'sh', ...command], { stdio: ['ignore', 'pipe', 'inherit'] }), acknowledgements);
  }

  /** Waits for the acknowledgements asked for and a while longer, in milliseconds, and kills it as `kill -9` does. */
  async killed(after: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.enough = resolve;
      if (this.acknowledged.size >= this.acknowledgements) resolve();
      void this.ended.then(() => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, after));
    expect(this.child.exitCode).toBeNull();
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async finished(): Promise<void> {
    await this.ended;
    expect(this.child.exitCode).toBe(0);
  }

  private enough = () => {};

  private take(line: string): void {
    const [what, id = '', first, last] = line.split(' ');
    if (what === 'acknowledged') this.acknowledged.set(id, { first: Number(first), last: Number(last) });
    if (what === 'failed') this.failed.set(id, first ?? '');
    if (this.acknowledged.size >= this.acknowledgements) this.enough();
  }
}

/** The log is sound, holds all that was acknowledged where it was said to be, and every batch in it is whole. */
export async function expectSound(store: EventStore, file: string, acknowledged: Appender['acknowledged']): Promise<void> {
  expect([...verifyLog(file)]).toEqual([]);
  for (const [id, where] of acknowledged) expect([id, await store.findCommand(id)]).toEqual([id, { ...where, repeated: true }]);
  const found = new Map<string, { count: number; of: unknown }>();
  for (let after = 0; ; ) {
    const page = await store.readAll({ after, limit: 5_000 });
    if (page.length === 0) break;
    for (const { data } of page) {
      const id = String(data['commandId']);
      found.set(id, { count: (found.get(id)?.count ?? 0) + 1, of: data['of'] });
    }
    after = page.at(-1)!.position;
  }
  expect([...found].filter(([, { count, of }]) => count !== of)).toEqual([]);
}
