// Where things are. These scripts run before anything is installed: Node's own modules only, and nothing newer than Node 20.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const at = (...parts) => join(root, ...parts);

/** The Node the project brings with it, whatever the machine has. */
export const node = at('node_modules/node/bin/node');

/** Progress and errors go to standard error: standard output belongs to the command that was asked for. */
export const say = (text) => process.stderr.write(`${text}\n`);
