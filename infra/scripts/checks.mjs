// The checks that need no build: side by side, as many as there are processors, shown one after the other.
import { availableParallelism } from 'node:os';
import { at } from './project.mjs';
import { tool } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const remember = (name) => ['--incremental', '--tsBuildInfoFile', at(`.cache/types-${name}.json`)];

const checks = [
  ['Types of the pages', TSC, '-p', 'apps/web/tsconfig.json', '--noEmit', ...remember('web')],
  ['Types of the server and the tests', TSC, '-p', 'tsconfig.json', '--noEmit', ...remember('server')],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '--config', 'infra/checks/eslint.config.mjs', '--max-warnings', '0', '.'],
  ['Words of the pages', 'infra/checks/words.mjs'],
  [
    'Boundaries',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', 'infra/checks/boundaries.cjs', 'apps', 'libs', 'test', 'infra'],
  ],
];

export async function runChecks(show) {
  const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  const started = checks.map(([name, script, ...args], index) => {
    const lane = index % lanes.length;
    lanes[lane] = lanes[lane].then(() => tool(script, args));
    return { name, result: lanes[lane] };
  });
  for (const { name, result } of started) show(name, await result);
}
