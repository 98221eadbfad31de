import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporary } from '../testing/temporary';
import { acquireWriterLock, DataFolderInUse } from './writer-lock';

const temporary = new Temporary();
const folder = () => temporary.path('data');
const server = { pid: 4711, what: 'the server' };
const cli = { pid: 4712, what: 'an import' };

describe('the writer’s lock', () => {
  beforeEach(() => mkdirSync(folder()));

  it('is held by one at a time, and says by whom', () => {
    const lock = acquireWriterLock(folder(), server);
    const second = () => acquireWriterLock(folder(), cli);
    expect(second).toThrow(DataFolderInUse);
    expect(second).toThrow(/in use by the server \(process 4711\)/);
    lock.release();
    lock.release();
    second().release();
  });

  it.each([['missing', () => rmSync(`${folder()}/writer.json`)], ['cut short', () => writeFileSync(`${folder()}/writer.json`, '{"pi')]])(
    'is still held when the note about its holder is %s',
    (_, spoil) => {
      const lock = acquireWriterLock(folder(), server);
      spoil();
      expect(() => acquireWriterLock(folder(), cli)).toThrow(/in use by another process/);
      lock.release();
    },
  );

  it('is free again when its holder was killed', async () => {
    const hold = `
      const db = new (require('better-sqlite3'))(process.argv[1]);
      db.exec('BEGIN EXCLUSIVE');
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', hold, `${folder()}/writer.lock`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    try {
      await once(child.stdout, 'data');
      expect(() => acquireWriterLock(folder(), cli)).toThrow(DataFolderInUse);
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
    acquireWriterLock(folder(), cli).release();
  });
});
