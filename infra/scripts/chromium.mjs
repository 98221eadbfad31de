// The browser tests drive Debian's Chromium. Nothing else from outside npm is needed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './project.mjs';
import { run } from './run.mjs';

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const apt = (...args) =>
  run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** Answers why there is no Chromium, or nothing when there is one. */
export async function missingChromium() {
  if (onPath('chromium')) return undefined;
  if (!onPath('apt-get')) return 'Chromium is not installed: put a `chromium` on the PATH';
  if (process.getuid?.() !== 0) return 'Chromium is not installed: `sudo apt-get install chromium`';
  say('Installing Chromium for the browser tests (once) …');
  await apt('update');
  const { ok, output } = await apt('install', '-y', '--no-install-recommends', 'chromium');
  if (ok && onPath('chromium')) return undefined;
  say(output.trim());
  return 'Chromium is not installed, and `apt-get install chromium` failed, see above';
}
