// Runs projects of test/jest.config.mjs and reads what came of it from Jest's own JSON, never from its text.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { at, root } from './project.mjs';
import { tool } from './run.mjs';

const nodeOptions = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Nobody knows what a skipped test would have said: it must at least say why, as `… (skipped: no Redis here)`. */
export const REASON = /\(skipped: ([^)]+)\)/;

/** One line for each file and reason; the tests without a reason are counted, because they fail the run. */
export function skips(report) {
  const counted = new Map();
  for (const { name, assertionResults } of report.testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'pending' || status === 'todo') {
        const reason = REASON.exec(fullName)?.[1];
        const line = `${relative(root, name)}: ${reason ?? `no reason given for "${fullName}"`}`;
        counted.set(line, { count: (counted.get(line)?.count ?? 0) + 1, reason });
      }
  return {
    lines: [...counted].map(([line, { count }]) => `  ${count} skipped in ${line}`),
    unexplained: [...counted.values()].reduce((sum, { count, reason }) => sum + (reason ? 0 : count), 0),
  };
}

/** A file that could not even be loaded has no tests to count, but it has failed. */
export function totals(report) {
  const { unexplained } = skips(report);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites + unexplained,
    skipped: report.numPendingTests + report.numTodoTests - unexplained,
  };
}

/** `report` is missing when Jest itself fell over. */
export async function jest(projects, args = []) {
  const file = at(`.cache/jest-${projects.join('-')}.json`);
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(file, { force: true });
  // A test that leaves something running must not keep everybody waiting for ever; Jest says so, and ends.
  const command = ['-c', 'test/jest.config.mjs', '--selectProjects', ...projects, '--json', `--outputFile=${file}`, '--forceExit', ...args];
  const { ok } = await tool('node_modules/jest/bin/jest.js', command, { nodeOptions, stdio: ['ignore', 2, 2] });
  try {
    return { ok, report: JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    return { ok: false };
  }
}
