import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FollowerStatus } from '../follower';
import { scratch } from '../testing/scratch';
import { FollowerThread } from './follower-thread';

const { file, closing } = scratch();
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A program of a thread that is not ours: it does what the test needs. */
const program = (text: string): string => {
  const entry = file('thread.cjs');
  writeFileSync(entry, `const { parentPort } = require('node:worker_threads');\nconst status = [{ name: 'balls', version: 1, checkpoint: 0 }];\n${text}`);
  return entry;
};
const LISTENS = `parentPort.on('message', ({ is }) => is === 'close' && parentPort.close());`;
const STARTS = `parentPort.postMessage({ is: 'status', status, started: true });`;

const started = async (entry: string, files: () => object = () => ({})) => {
  const said: string[] = [];
  const options = { entry, get files() { return files() as { events: string; rows: string }; }, store: { onAppended: () => () => {} }, log: (message: string) => void said.push(message) };
  return { said, follower: closing(await FollowerThread.start(options)) };
};

describe('A thread that follows the log', () => {
  it('is waited for longer each time it ends before it has looked at the log, and its trouble is told until then', async () => {
    const { said, follower } = await started(program(`${STARTS} setTimeout(() => process.exit(3), 20);`));
    const told: FollowerStatus[] = [];
    while (said.length < 3) {
      if (said.length > 0) told.push(...follower.status());
      await turn();
    }
    expect(said.map((message) => /in (\d+) ms/.exec(message)?.[1])).toEqual(['100', '200', '400']);
    expect(told.filter(({ trouble }) => trouble === undefined)).toEqual([]);
  });

  it('is tried again where not even a thread can be made', async () => {
    let asked = 0;
    const unsendable = { events: () => {} };
    const { said, follower } = await started(program(`${LISTENS} ${STARTS} parentPort.postMessage({ is: 'status', status }); parentPort.on('message', () => process.exit(1));`), () => (++asked === 2 ? unsendable : {}));
    await expect(follower.caughtUp(1)).rejects.toThrow('ended (1)');
    while (asked < 3 || follower.status().some(({ trouble }) => trouble !== undefined)) await turn();
    expect(said).toEqual([expect.stringContaining('ended (1)'), expect.stringContaining('could not be cloned')]);
  });
});
