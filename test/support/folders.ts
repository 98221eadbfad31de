import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Makes empty folders for the tests of one file; all of them are gone at its end. */
export function temporaryFolders(): (name?: string) => string {
  const made: string[] = [];
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return (name = 'data') => {
    const folder = mkdtempSync(join(tmpdir(), `throughline-${name}-`));
    made.push(folder);
    return folder;
  };
}
