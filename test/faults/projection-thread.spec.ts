import type { Worker } from 'node:worker_threads';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { modules } from '#modules/all';
import { openForWriting, type Writing } from '#platform/installation';
import { ProjectionStopped } from '#read-models/as-known';
import type { Progress } from '#read-models/follower';
import { HISTORY } from '../support/camden';
import { temporaryFolders } from '../support/folders';
import { asked, filesOf, imported } from '../support/installation';
import { slip } from '../support/poison';

const entry = join(__dirname, '..', '..', 'dist', 'apps', 'worker', 'projections.js');

describe('projections in a thread of their own', () => {
  const emptyFolder = temporaryFolders();
  let folder: string;
  let installation: Writing | undefined;
  let said: string[];
  const open = async () => (installation = await openForWriting({ folder, modules, what: 'a test', thread: entry, log: (message) => void said.push(message) }));
  const threadOf = ({ runner }: Writing) => (runner as unknown as { worker: Worker }).worker;
  const checkpoints = ({ runner }: Writing) => new Set(runner.status().map(({ checkpoint }) => checkpoint));
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    folder = emptyFolder();
    said = [];
  });
  afterEach(async () => {
    await installation?.close();
    installation = undefined;
  });

  it('follow what is recorded, are read here, are made anew with their progress told, and leave the files closed', async () => {
    const writing = await open();
    await imported(writing, 'camden', filesOf(HISTORY));
    const head = await writing.store.head();
    await writing.runner.caughtUp(head);
    expect(checkpoints(writing)).toEqual(new Set([head]));
    const before = await asked(writing, 'camden', 'headline', { on: '2015-08-31' });
    const progress: Progress[] = [];
    await writing.runner.rebuild(undefined, (one) => progress.push(one));
    expect(progress.at(-1)).toMatchObject({ position: head, head });
    expect(await asked(writing, 'camden', 'headline', { on: '2015-08-31' })).toEqual(before);
    expect(before).toMatchObject({ figures: { schools: expect.any(Number) } });
    await writing.close();
    installation = undefined;
    expect(existsSync(join(folder, 'rows.db-wal'))).toBe(false);
    expect(said).toEqual([]);
  });

  it('are started again when their thread ends by itself; meanwhile views answer from the log, and status tells', async () => {
    const writing = await open();
    await imported(writing, 'camden', filesOf(HISTORY));
    const head = await writing.store.head();
    const waiting = writing.runner.caughtUp(head + 1);
    const refused = expect(waiting).rejects.toThrow(/ended/);
    const answered = await asked(writing, 'camden', 'headline', {});
    await threadOf(writing).terminate();
    await refused;
    expect(writing.runner.status()[0]!.trouble).toMatch(/ended/);
    expect(await asked(writing, 'camden', 'headline', {})).toEqual(answered);
    while (writing.runner.status().some(({ trouble, checkpoint }) => trouble !== undefined || checkpoint < head)) await turn();
    await writing.runner.caughtUp(head);
    expect(said).toEqual([expect.stringMatching(/trying again/)]);
  });

  it('end a wait when whoever waits gives up', async () => {
    const writing = await open();
    const giveUp = new AbortController();
    const waiting = expect(writing.runner.caughtUp(1_000, { signal: giveUp.signal })).rejects.toThrow('Enough.');
    giveUp.abort(new Error('Enough.'));
    await waiting;
    await expect(writing.runner.caughtUp(1, { signal: giveUp.signal })).rejects.toThrow('Enough.');
  });

  it('stop at an event they can’t fold, and say so of a rebuild', async () => {
    const writing = await open();
    await imported(writing, 'camden', filesOf(HISTORY));
    await writing.close();
    const position = slip(folder, { stream: 'camden/meeting/m1', type: 'meeting.dreamt' });
    const again = await open();
    await again.runner.caughtUp(position);
    expect(again.runner.status().every(({ stopped }) => stopped?.position === position)).toBe(true);
    await expect(again.runner.rebuild('headline')).rejects.toThrow(ProjectionStopped);
    await expect(again.runner.rebuild('nonsense')).rejects.toThrow('no projection named “nonsense”');
  });

  it('are not needed by views, however far behind the rows are when the thread ends under those who wait for them', async () => {
    const thread = join(folder, 'thread.cjs');
    writeFileSync(thread, `
      const { parentPort } = require('node:worker_threads');
      parentPort.postMessage({ is: 'status', status: [{ name: 'headline', version: 1, checkpoint: 0 }], started: true });
      parentPort.on('message', ({ is }) => is === 'caughtUp' ? process.exit(7) : is === 'close' && parentPort.close());`);
    const writing = (installation = await openForWriting({ folder, modules, what: 'a test', thread, log: (message) => void said.push(message) }));
    for (const lcep of ['one', 'two', 'three']) await imported(writing, lcep, filesOf(HISTORY));
    for (const turns of [1, 2]) expect([turns, await asked(writing, 'three', 'headline', { on: '2015-03-31' })]).toMatchObject([turns, { figures: { youngPeople: 550 } }]);
    expect(said).toContainEqual(expect.stringContaining('ended (7)'));
  });

  it('say why they can’t start', async () => {
    const files = { folder, modules, what: 'a test', log: () => {} };
    await expect(openForWriting({ ...files, thread: join(folder, 'nowhere.js') })).rejects.toThrow(/nowhere/);
    // Nothing is held that would keep the next one out.
    await open();
  });
});
