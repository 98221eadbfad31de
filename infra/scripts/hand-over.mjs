// Becomes the program: same process, so signals, exit code, terminal and pipes are the program's own.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { at, node } from './project.mjs';

/**
 * For what serves for days: V8 would look through all that is in memory whenever little is done, to give some of it back, and a
 * large LCEP would answer nobody for half a second each time.
 */
export const SERVING = ['--no-memory-reducer'];

export function handOver(script, args, flags = []) {
  const command = [node, ...flags, at(script), ...args];
  if (process.execve) process.execve(node, command, process.env);
  standBy(command);
}

/** The machine's own Node may be too old for that (the very first start, before the project's Node is installed). */
function standBy([program, ...args]) {
  const child = spawn(program, args, { stdio: 'inherit' });
  // Ctrl-C in a terminal reaches the child by itself: passing it on would press it twice.
  const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.removeAllListeners('SIGINT').on('SIGINT', () => terminal || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
