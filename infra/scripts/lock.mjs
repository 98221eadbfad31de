// One build at a time in this checkout: a folder is the lock, because making one either works or fails, everywhere.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onInterrupt } from './run.mjs';

const BEAT = 1_000;
const SILENT = 20_000;
const me = `${process.pid} ${hostname()}`;

const make = (folder) => {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};
const ownerOf = (lock) => {
  try {
    return readFileSync(join(lock, 'owner'), 'utf8');
  } catch {
    return '';
  }
};
const silent = (folder) => {
  try {
    return Date.now() - statSync(folder).mtimeMs > SILENT;
  } catch {
    return false;
  }
};
const alive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
};

/** Left behind: its owner is gone, or has not touched it for a while (another machine, a process id used again). */
const abandoned = (lock, owner) => {
  const [pid, host] = owner.split(' ');
  return silent(lock) || (host === hostname() && !alive(Number(pid)));
};

/** Two that find the same abandoned lock must not each remove it: the second would remove the first one's new lock. */
function clear(lock, owner) {
  const guard = `${lock}.clearing`;
  if (!make(guard)) {
    if (silent(guard)) rmSync(guard, { recursive: true, force: true });
    return;
  }
  if (ownerOf(lock) === owner && abandoned(lock, owner)) rmSync(lock, { recursive: true, force: true });
  rmSync(guard, { recursive: true, force: true });
}

export async function withLock(lock, waiting, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; !make(lock); tries += 1) {
    const owner = ownerOf(lock);
    if (abandoned(lock, owner)) clear(lock, owner);
    else {
      if (tries === 5) waiting();
      await sleep(100);
    }
  }
  writeFileSync(join(lock, 'owner'), me);
  const beat = setInterval(() => {
    const now = new Date();
    if (ownerOf(lock) === me) utimesSync(lock, now, now);
  }, BEAT);
  const release = () => {
    clearInterval(beat);
    if (ownerOf(lock) === me) rmSync(lock, { recursive: true, force: true });
  };
  const forget = onInterrupt(release);
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}
