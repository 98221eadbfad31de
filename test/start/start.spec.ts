import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { occupy, startServer, stopAll } from './server';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'throughline-start-'));
});
afterEach(async () => {
  await stopAll();
  rmSync(data, { recursive: true, force: true });
});

const status = async (address: string, path: string) => (await fetch(address + path)).status;
const aFreePort = async () => {
  const { port, free } = await occupy();
  free();
  return String(port);
};

it('starts on an empty data folder at the port asked for, alive and ready', async () => {
  const PORT = await aFreePort();
  const address = await startServer({ THROUGHLINE_DATA: data, PORT }).ready();
  expect(address).toBe(`http://127.0.0.1:${PORT}`);
  expect(await status(address, '/health/live')).toBe(200);
  expect(await status(address, '/health/ready')).toBe(200);
});

it('will not start when the port asked for is taken, and names PORT', async () => {
  const { port, free } = await occupy();
  const server = startServer({ THROUGHLINE_DATA: data, PORT: String(port) });
  expect(await server.refused()).not.toBe(0);
  expect(server.printed.err).toContain('PORT');
  expect(server.printed.err).toContain(String(port));
  free();
});

it('takes the next free port when none was asked for and 3000 is taken, and says so', async () => {
  const { free } = await occupy(3000);
  const server = startServer({ THROUGHLINE_DATA: data });
  const address = await server.ready();
  expect(address).not.toContain(':3000');
  expect(server.printed.out + server.printed.err).toMatch(/\b3000\b/);
  expect(await status(address, '/health/ready')).toBe(200);
  free();
});

it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, and starts again on the same data', async (signal) => {
  const PORT = await aFreePort();
  for (const _time of ['first', 'again']) {
    const server = startServer({ THROUGHLINE_DATA: data, PORT });
    await server.ready();
    server.child.kill(signal);
    expect(await server.ended).toBe(0);
  }
});

// Ctrl-C under `npm start` arrives twice: the terminal sends it, and npm passes its own on.
it('ends cleanly when it is asked twice', async () => {
  const server = startServer({ THROUGHLINE_DATA: data, PORT: await aFreePort() });
  await server.ready();
  server.child.kill('SIGINT');
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
});

it('names a setting that makes no sense: PORT', async () => {
  const server = startServer({ THROUGHLINE_DATA: data, PORT: 'eighty' });
  expect(await server.refused()).not.toBe(0);
  expect(server.printed.err).toMatch(/PORT.*eighty/s);
});

it('names a setting that makes no sense: THROUGHLINE_DATA', async () => {
  const file = join(data, 'a-file');
  writeFileSync(file, '');
  const server = startServer({ THROUGHLINE_DATA: file, PORT: await aFreePort() });
  expect(await server.refused()).not.toBe(0);
  expect(server.printed.err).toContain('THROUGHLINE_DATA');
});

it('refuses a second server on the same data folder, and the first one does not notice', async () => {
  const address = await startServer({ THROUGHLINE_DATA: data, PORT: await aFreePort() }).ready();
  const second = startServer({ THROUGHLINE_DATA: data, PORT: await aFreePort() });
  expect(await second.refused()).not.toBe(0);
  expect(second.printed.err).toContain(data);
  expect(await status(address, '/health/ready')).toBe(200);
});

it('starts again after it was killed', async () => {
  const PORT = await aFreePort();
  const first = startServer({ THROUGHLINE_DATA: data, PORT });
  await first.ready();
  first.child.kill('SIGKILL');
  await first.ended;
  const address = await startServer({ THROUGHLINE_DATA: data, PORT }).ready();
  expect(await status(address, '/health/ready')).toBe(200);
});
