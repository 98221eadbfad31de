// npm run test:browser -- WORD: the browser tests whose name has WORD, or else those in files whose name has it.
import { prepareOrExit } from './build.mjs';
import { missingChromium } from './chromium.mjs';
import { jest } from './jest.mjs';
import { say } from './project.mjs';

const word = process.argv.slice(2).join(' ');
const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ran = ({ report }) => report && report.numPassedTests + report.numFailedTests + report.numRuntimeErrorTestSuites > 0;

await prepareOrExit(['server', 'web']);
const missing = await missingChromium();
if (missing) {
  say(missing);
  process.exit(1);
}
let result = await jest(['browser'], word ? ['--testNamePattern', pattern] : []);
if (!ran(result) && word) result = await jest(['browser'], ['--testPathPatterns', pattern]);
if (!ran(result)) say(`No browser test has “${word}” in its name.`);
process.exitCode = result.ok && ran(result) ? 0 : 1;
