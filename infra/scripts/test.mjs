// npm test: everything, from a fresh clone. `npm run check` (--fast) leaves out what needs a build.
// A failure does not stop what comes after it; the last line sums up, each check and each test counting as one.
import { availableParallelism } from 'node:os';
import { prepare } from './build.mjs';
import { runChecks } from './checks.mjs';
import { missingChromium } from './chromium.mjs';
import { jest, skips, totals } from './jest.mjs';
import { say } from './project.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };
const add = (some) => Object.keys(some).forEach((key) => (sum[key] += some[key]));
const heading = (text) => say(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);

function one(name, { ok, output }) {
  heading(name);
  say(ok ? 'passed' : `${output.trim()}\nfailed`);
  add(ok ? { passed: 1 } : { failed: 1 });
  return ok;
}

async function tests(name, projects, args = []) {
  heading(name);
  const { ok, report } = await jest(projects, args);
  if (!report) return add({ failed: 1 });
  const some = totals(report);
  for (const line of skips(report).lines) say(line);
  // Jest may fail for a reason that no test shows, such as finding no tests at all.
  add(!ok && some.failed === 0 ? { ...some, failed: 1 } : some);
}

function without(name, reason) {
  heading(name);
  say(`skipped: ${reason}`);
  // A machine of one's own may lack something; where the answer counts, lacking it is a failure.
  add(process.env.CI ? { failed: 1 } : { skipped: 1 });
}

async function all(fast) {
  await prepare([]);
  await runChecks(one);
  if (fast) return tests('Unit and contract tests', ['unit'], ['--maxWorkers=100%']);
  const built = await prepare(['server', 'web']).then(
    () => one('Build', { ok: true }),
    (error) => one('Build', { ok: false, output: error.message }),
  );
  await tests('Unit and contract tests', ['unit'], ['--maxWorkers=100%']);
  if (!built) return ['End-to-end tests', 'Browser tests'].forEach((name) => without(name, 'the build failed'));
  const missing = await missingChromium();
  if (missing) without('Browser tests', missing);
  // Together, and one more at a time than there are processors: many of them wait, for a server to start or a browser to draw.
  await tests(missing ? 'End-to-end tests' : 'End-to-end and browser tests', missing ? ['e2e'] : ['e2e', 'browser'], [`--maxWorkers=${availableParallelism() + 1}`]);
}

try {
  await all(process.argv.includes('--fast'));
} catch (error) {
  say(error.message);
  add({ failed: 1 });
}
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;
