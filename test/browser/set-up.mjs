// Once for all browser tests: which Chromium they drive, and the Camden history with its corrections, imported into a folder
// of which each file of tests gets a copy.
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '../../infra/scripts/chromium.mjs';

const run = promisify(execFile);

export default async function setUp({ rootDir }) {
  process.env.CHROMIUM ??= chromium() ?? '';
  if (process.env.THROUGHLINE_URL !== undefined) return;
  const folder = await mkdtemp(join(tmpdir(), 'throughline-camden-'));
  const scenario = join(rootDir, 'test/scenarios/camden-2014-15');
  const env = { ...process.env, THROUGHLINE_DATA: join(folder, 'data') };
  const cli = (...args) => run(process.execPath, [join(rootDir, 'dist/apps/cli/main.js'), ...args], { cwd: rootDir, env });
  await cli('import', join(scenario, 'history'), '--lcep', 'camden');
  const { position } = JSON.parse((await cli('position', '--json')).stdout);
  await cli('import', join(scenario, 'corrections'), '--lcep', 'camden');
  await writeFile(join(folder, 'before-corrections'), position);
  process.env.CAMDEN_IMPORTED = folder;
}
