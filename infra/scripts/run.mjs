// Runs tools as children, and takes them along when this process is told to stop.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { constants } from 'node:os';
import { at, node, root } from './project.mjs';

const running = new Set();
const goodbyes = new Set();

/** Something to put right if a signal ends this process (a lock to give back). Returns how to take it off again. */
export const onInterrupt = (goodbye) => {
  goodbyes.add(goodbye);
  return () => goodbyes.delete(goodbye);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    for (const goodbye of goodbyes) goodbye();
    process.exit(128 + constants.signals[signal]);
  });
}

/** Runs a program; `stdio: 'pipe'` keeps what it printed, to be shown only if it fails. */
export function run(program, args, { stdio = 'pipe', env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : stdio });
    const printed = [];
    running.add(child);
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    const end = (ok, extra = '') => {
      running.delete(child);
      resolve({ ok, output: Buffer.concat(printed).toString() + extra });
    };
    child.on('error', (error) => end(false, `${error.message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}

/** A tool of ours, on the project's own Node. */
export const tool = (script, args, { nodeOptions = [], ...options } = {}) => run(node, [...nodeOptions, at(script), ...args], options);

/** The machine's own npm must not run on the Node that it is about to replace. */
export function npm(args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'));
  return run('npm', args, { stdio: ['ignore', 2, 2], env: { ...process.env, PATH: path.join(delimiter) } });
}
