import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from '#event-store/sqlite/data-folder';

/** Operating systems refuse longer addresses of sockets (104 to 108 bytes). */
const LONGEST = 100;

/** Where the running server listens for the command line: in the data folder, or for a folder with a long name in the temporary one. */
export function socketPath({ folder, socket }: Pick<DataFolder, 'folder' | 'socket'>): string {
  if (Buffer.byteLength(socket) <= LONGEST) return socket;
  return join(tmpdir(), `throughline-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.sock`);
}
