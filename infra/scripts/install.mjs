// Are the packages that package-lock.json names the ones in node_modules? If not, install them.
import { existsSync, readFileSync } from 'node:fs';
import { at, node, say } from './project.mjs';
import { npm } from './run.mjs';

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Compares with npm's own note of what it installed, so that an `npm ci` by hand counts as well. */
export function installed() {
  const note = at('node_modules/.package-lock.json');
  if (!existsSync(note) || !existsSync(node)) return false;
  const wanted = packages(at('package-lock.json'));
  const there = packages(note);
  const missing = ([path, { version, optional }]) =>
    path !== '' && (path in there ? there[path].version !== version : optional !== true);
  return !Object.entries(wanted).some(missing) && Object.keys(there).every((path) => path in wanted);
}

export async function install() {
  say('Installing the packages Throughline needs (only when they have changed; this may take some minutes) …');
  // The development packages are wanted even where NODE_ENV says production: they are what builds it.
  const { ok } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok || !installed()) throw new Error('The packages could not be installed: `npm ci` failed, see above.');
}
