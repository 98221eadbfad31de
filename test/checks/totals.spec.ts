import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './planted';

const ask = (report: object) => {
  const script = `import { skips, totals } from './infra/scripts/jest.mjs';
    const report = ${JSON.stringify(report)};
    console.log(JSON.stringify({ ...totals(report), lines: skips(report).lines }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};
const report = (counts: object, skipped: string[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: skipped.length,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
  testResults: [{ name: join(root, 'test/e2e/a.spec.ts'), assertionResults: skipped.map((fullName) => ({ status: 'pending', fullName })) }],
});

it('adds up', () => {
  expect(ask(report({ numPassedTests: 5, numFailedTests: 2 }))).toEqual({ passed: 5, failed: 2, skipped: 0, lines: [] });
});

it('counts a file that could not be loaded as a failure', () => {
  expect(ask(report({ numRuntimeErrorTestSuites: 1 }))).toMatchObject({ failed: 1 });
});

it('says in one line why the tests of a file were skipped', () => {
  expect(ask(report({}, ['Redis (skipped: no Redis here) writes', 'Redis (skipped: no Redis here) reads']))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 2,
    lines: ['  2 skipped in test/e2e/a.spec.ts: no Redis here'],
  });
});

it('fails a test that is skipped without a reason', () => {
  expect(ask(report({}, ['works sometimes']))).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    lines: ['  1 skipped in test/e2e/a.spec.ts: no reason given for "works sometimes"'],
  });
});
