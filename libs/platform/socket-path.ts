import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Operating systems refuse longer addresses of sockets (104 to 108 bytes). */
const LONGEST = 100;

/** Where the running server listens for the command line: in the data folder, or for a folder with a long name in the temporary one. */
export function socketPath({ folder, socket }: { readonly folder: string; readonly socket: string }): string {
  if (Buffer.byteLength(socket) <= LONGEST) return socket;
  return join(tmpdir(), `throughline-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.sock`);
}
