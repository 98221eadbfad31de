// The browser tests drive Debian's Chromium, without its windows where that is to be had: it draws the same pages in two
// thirds of the time. Nothing else from outside npm is needed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './project.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium-headless-shell', 'chromium'];
const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));

/** Where the Chromium is that the tests drive; CHROMIUM names another. */
export const chromium = () => process.env.CHROMIUM ?? NAMES.map(onPath).find((file) => file !== undefined);

const apt = (...args) =>
  run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** Answers why there is no Chromium, or nothing when there is one. */
export async function missingChromium() {
  if (chromium()) return undefined;
  if (!onPath('apt-get')) return 'Chromium is not installed: put a `chromium` on the PATH';
  if (process.getuid?.() !== 0) return 'Chromium is not installed: `sudo apt-get install chromium`';
  say('Installing Chromium for the browser tests (once) …');
  await apt('update');
  let said = '';
  for (const name of NAMES) {
    const { ok, output } = await apt('install', '-y', '--no-install-recommends', name);
    if (ok && chromium()) return undefined;
    said = output.trim();
  }
  say(said);
  return 'Chromium is not installed, and `apt-get install chromium` failed, see above';
}
