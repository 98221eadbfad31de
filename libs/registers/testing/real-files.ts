import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'data');
const isThere = existsSync(folder);

/** Why tests over the real files are skipped, to stand in their name; empty where the files are there. */
export const WITHOUT_FILES = isThere ? '' : ' (skipped: ../shared/data is not here)';
export const realFile = (name: string): Uint8Array => readFileSync(join(folder, name));
export const realFiles = isThere;
