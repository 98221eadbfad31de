// Installs and builds what is missing or out of date, once, however many ask at the same time.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { install, installed } from './install.mjs';
import { withLock } from './lock.mjs';
import { at, say } from './project.mjs';
import { tool } from './run.mjs';
import { contents, look, looksFresh, mark, sameContents, unmark } from './stamp.mjs';

const SERVER_FOLDERS = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'test/bench'];

const parts = {
  server: {
    name: 'the server',
    inputs: [...SERVER_FOLDERS, 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json', 'nest-cli.json'],
    leaveOut: /\.(spec|contract)\.ts$|\/testing\//,
    made: ['dist/apps/api/main.js', 'dist/apps/cli/main.js'],
    stamp: 'dist/server.stamp',
    build: () => tool('node_modules/@nestjs/cli/bin/nest.js', ['build']),
    tidy: () => SERVER_FOLDERS.forEach(dropLeftovers),
  },
  web: {
    name: 'the pages',
    inputs: ['apps/web', 'package-lock.json', 'tsconfig.base.json'],
    leaveOut: /\.(spec|test)\.tsx?$/,
    made: ['dist/web/index.html'],
    stamp: 'dist/web.stamp',
    build: () => tool('node_modules/vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.mts']),
    tidy: () => {},
  },
};

/** The compiler never removes what it made from a source that is gone since, and such a file would still be found. */
function dropLeftovers(folder) {
  for (const entry of existsSync(at('dist', folder)) ? readdirSync(at('dist', folder), { withFileTypes: true }) : []) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) dropLeftovers(path);
    else if (!existsSync(at(path.replace(/\.js(\.map)?$/, '.ts')))) rmSync(at('dist', path));
  }
}

async function build(part) {
  if (sameContents(part)) return mark(part, { look: look(part), contents: contents(part) });
  const started = Date.now();
  // Taken before the build: a file saved while it runs makes the next one build again.
  const now = { look: look(part), contents: contents(part) };
  say(`Building ${part.name} …`);
  mkdirSync(at('dist'), { recursive: true });
  unmark(part);
  const { ok, output } = await part.build();
  if (!ok) throw new Error(`${output.trim()}\nBuilding ${part.name} failed, see above.`);
  part.tidy();
  mark(part, now);
  say(`Built ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** `prepare(['server', 'web'])`: after it, the packages are installed and these parts are built from the sources of now. */
export async function prepare(names) {
  const stale = () => names.map((name) => parts[name]).filter((part) => !looksFresh(part));
  if (installed() && stale().length === 0) return;
  await withLock(at('.cache/build.lock'), () => say('Another command is building Throughline; waiting for it …'), async () => {
    if (!installed()) await install();
    // Both are waited for before either one's failure is reported: nothing may still be writing when the lock is given back.
    const results = await Promise.allSettled(stale().map(build));
    const failures = results.flatMap(({ reason }) => (reason ? [reason.message] : []));
    if (failures.length > 0) throw new Error(failures.join('\n\n'));
  });
}

/** For the scripts a person calls: a failure is a message and exit code 1, not a stack trace. */
export async function prepareOrExit(names) {
  try {
    await prepare(names);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
