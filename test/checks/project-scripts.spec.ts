import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { root } from './planted';

// The scripts of infra/scripts in a project whose compiler only says that it was called: what is tried is when they build.
const COMPILER = `
const fs = require('node:fs');
fs.appendFileSync('builds', 'server ');
if (fs.existsSync('broken')) { console.log('main.ts: mistake'); process.exit(1); }
setTimeout(() => {
  for (const app of ['api', 'cli']) {
    fs.mkdirSync('dist/apps/' + app, { recursive: true });
    fs.copyFileSync('apps/' + app + '/main.ts', 'dist/apps/' + app + '/main.js');
  }
}, 400);
`;
const BUNDLER = `
const fs = require('node:fs');
fs.appendFileSync('builds', 'web ');
fs.mkdirSync('dist/web', { recursive: true });
fs.writeFileSync('dist/web/index.html', '');
`;
const CLI = `
console.log(JSON.stringify(process.argv.slice(2)));
process.exitCode = 3;
`;
const API = `
process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(4); });
setInterval(() => {}, 1000);
console.log('ready');
`;

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const builds = () => readFileSync(join(folder, 'builds'), 'utf8').trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-scripts-'));
  cpSync(join(root, 'infra/scripts'), join(folder, 'infra/scripts'), { recursive: true });
  write('package.json', '{}');
  write('package-lock.json', '{ "packages": { "": {} } }');
  write('node_modules/.package-lock.json', '{ "packages": {} }');
  write('node_modules/@nestjs/cli/bin/nest.js', COMPILER);
  write('node_modules/vite/bin/vite.js', BUNDLER);
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
  write('apps/cli/main.ts', CLI);
  write('apps/api/main.ts', API);
  write('apps/web/index.html', '');
  write('libs/a.ts', 'one');
  write('builds', '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function begin(script: string, args: string[] = [], nodeOptions: string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, join(folder, 'infra/scripts', script), ...args], { cwd: folder });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...printed })),
  );
  return { child, printed, ended };
}
const throughline = (...args: string[]) => begin('throughline.mjs', args).ended;

it('builds the server once, says so on standard error, and hands over arguments, output and exit code', async () => {
  const first = await throughline('headline', '--lcep', 'a b');
  expect(first).toMatchObject({ code: 3, out: '["headline","--lcep","a b"]\n' });
  expect(first.err).toContain('Building the server');
  expect(await throughline()).toEqual({ code: 3, out: '[]\n', err: '' });
  expect(builds()).toBe('server');
});

it('builds again when a source changed, appeared or went, or what was built is gone, but not for a test or a mere touch', async () => {
  await throughline();
  write('libs/a.spec.ts', 'a test');
  utimesSync(join(folder, 'libs/a.ts'), new Date(), new Date(0));
  await throughline();
  expect(builds()).toBe('server');
  write('libs/a.ts', 'two');
  await throughline();
  write('libs/b.ts', 'new');
  await throughline();
  rmSync(join(folder, 'libs/b.ts'));
  await throughline();
  rmSync(join(folder, 'dist'), { recursive: true });
  await throughline();
  expect(builds()).toBe('server server server server server');
});

it('leaves nothing built from a source that is gone', async () => {
  write('dist/libs/gone.js', '');
  await throughline();
  expect(() => readFileSync(join(folder, 'dist/libs/gone.js'))).toThrow('ENOENT');
});

it('builds once when several commands start together', async () => {
  const all = await Promise.all([throughline(), throughline(), throughline()]);
  expect(all.map(({ code }) => code)).toEqual([3, 3, 3]);
  expect(builds()).toBe('server');
});

it('takes over from a build that was killed', async () => {
  write('.cache/build.lock/owner', `999999999 ${hostname()}`);
  expect(await throughline()).toMatchObject({ code: 3 });
});

it('ends with 1 and the compiler’s own words when the build fails, and does not take it for built', async () => {
  write('broken', '');
  expect(await throughline()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('main.ts: mistake') });
  rmSync(join(folder, 'broken'));
  expect(await throughline()).toMatchObject({ code: 3 });
});

it('gives the lock back when it is stopped while building', async () => {
  const { child, ended } = begin('throughline.mjs');
  while (builds() === '') await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 143 });
  expect(await throughline()).toMatchObject({ code: 3 });
});

// The machine's own Node cannot replace itself by the server; it stands by instead.
it.each([['the project’s Node', []], ['an older Node', ['--import', 'data:text/javascript,delete process.execve']]])(
  'npm start on %s builds both, passes the signal on once and forwards the exit code',
  async (_name, nodeOptions) => {
    const { child, printed, ended } = begin('start.mjs', [], nodeOptions);
    while (!printed.out.includes('ready')) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 4, out: 'ready\nasked to stop\n' });
    expect(builds().split(' ').sort()).toEqual(['server', 'web']);
  },
);

