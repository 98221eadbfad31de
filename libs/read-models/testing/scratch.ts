import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

/** A folder of its own for each test that asks, and closes what is handed to `closing` before it is deleted. */
export function scratch() {
  const folders: string[] = [];
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return {
    file: (name = 'rows.db') => join(folders[folders.push(mkdtempSync(join(tmpdir(), 'rows-'))) - 1]!, name),
    closing: <T extends { close(): Promise<void> }>(one: T): T => {
      open.push(one);
      return one;
    },
  };
}
