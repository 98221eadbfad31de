import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..', '..');
/** Large enough for every part to have something to measure, small enough for a test. */
const TINY = '1500';
/** It measures for some twenty seconds, and longer on a machine at work. */
const PATIENCE_MS = 180_000;

const RATIOS = ['append1OfRaw', 'append50OfRaw', 'importOfRaw', 'rebuildOfScan'];
const FIGURES = ['knownAtP50Ms', 'knownAtP99Ms', 'dashboardIdleP99Ms', 'dashboardWriting1000P99Ms', 'dashboardWritingP99Ms', 'startMs', 'emptyAppMb', 'rebuildMb'];

describe('the benchmark', () => {
  it('prints every figure by its name, and nothing but JSON', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'dist/test/bench/main.js'), '--json', '--events', TINY]);
    const said = JSON.parse(stdout) as { events: number; figures: Record<string, number>; ratios: Record<string, number> };
    expect(said.events).toBe(Number(TINY));
    for (const name of RATIOS) expect([name, said.ratios[name]]).toEqual([name, expect.any(Number)]);
    for (const name of FIGURES) expect([name, said.figures[name]]).toEqual([name, expect.any(Number)]);
  }, PATIENCE_MS);

  it('says how it is used when it is asked for something unknown', async () => {
    const failed = promisify(execFile)(process.execPath, [join(root, 'dist/test/bench/main.js'), '--fast']);
    await expect(failed).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') });
  });
});
