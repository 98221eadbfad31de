import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { judge, plant, root } from './planted';

interface Cruise {
  readonly modules: readonly { source: string; dependencies: readonly { module: string; resolved: string }[] }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { rule: { name: string }; from: string; to: string }[];
  };
}

const cruise = (folder: string, ...places: string[]) =>
  judge<Cruise>(
    folder,
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', 'infra/checks/boundaries.cjs', '--output-type', 'json', ...places],
  );
const broken = ({ summary }: Cruise) => summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

it('finds nothing to say about the project, having seen all of it', () => {
  const seen = cruise(root, 'apps', 'libs', 'test', 'infra');
  expect(broken(seen)).toEqual([]);
  expect(seen.summary.totalCruised).toBeGreaterThan(100);
  const arrows = seen.modules.flatMap(({ source, dependencies }) => dependencies.map((to) => ({ source, ...to })));
  const across = arrows.filter(({ source, module }) => source.startsWith('libs/modules/') && module.startsWith('#kernel/'));
  expect(across.length).toBeGreaterThan(10);
  expect(across.filter(({ resolved }) => !/^libs\/kernel\/.+\.ts$/.test(resolved))).toEqual([]);
});

/** Each file that must not be written so, what it imports, and where that leads. */
const PLANTED: [rule: string, from: string, imports: string, to: string][] = [
  ['kernel-stands-alone', 'libs/kernel/a.ts', '#privacy/keys', 'libs/privacy/keys.ts'],
  ['kernel-stands-alone', 'libs/kernel/b.ts', 'node:fs', 'fs'],
  ['kernel-stands-alone', 'libs/kernel/c.ts', 'uuid', 'node_modules/uuid/'],
  ['events-and-deciders-are-pure', 'libs/modules/a/decider.ts', '#platform/clock', 'libs/platform/clock.ts'],
  ['events-and-deciders-are-pure', 'libs/modules/b/decider.ts', '@nestjs/common', 'node_modules/@nestjs/common/'],
  ['events-and-deciders-are-pure', 'libs/modules/c/events.ts', '#modules/other/events', 'libs/modules/other/events.ts'],
  ['projections-are-pure', 'libs/modules/d/projections/list.ts', '#modules/other/rows', 'libs/modules/other/rows.ts'],
  ['no-reaching-into-another-module', 'libs/modules/e/e.module.ts', '#modules/other/decider', 'libs/modules/other/decider.ts'],
  ['no-reaching-into-another-module', 'libs/modules/f/f.module.ts', '../other/commands', 'libs/modules/other/commands.ts'],
  ['libs-never-import-apps', 'libs/platform/a.ts', '../../apps/api/server', 'apps/api/server.ts'],
  ['web-only-talks-http', 'apps/web/src/a.ts', '../../../libs/kernel/event', 'libs/kernel/event.ts'],
  ['web-only-talks-http', 'apps/web/src/b.ts', '../../api/server', 'apps/api/server.ts'],
  ['nobody-imports-the-web', 'apps/api/a.ts', '../web/src/api', 'apps/web/src/api.ts'],
  ['nobody-imports-tests', 'libs/platform/b.ts', '../../test/help', 'test/help.ts'],
  ['adapters-are-chosen-once', 'libs/platform/c.ts', '#event-store/sqlite/store', 'libs/event-store/sqlite/store.ts'],
  ['adapters-are-chosen-once', 'libs/read-models/a.ts', './sqlite/rows', 'libs/read-models/sqlite/rows.ts'],
  ['server-runs-without-dev-packages', 'libs/platform/d.ts', 'fast-check', 'node_modules/fast-check/'],
  ['everything-resolves', 'libs/platform/e.ts', '#platform/nowhere', '#platform/nowhere'],
  ['no-cycles', 'libs/privacy/a.ts', './b', 'libs/privacy/b.ts'],
];

const ALLOWED: [from: string, imports: string][] = [
  ['libs/modules/walks/events.ts', '#kernel/event'],
  ['libs/modules/walks/decider.ts', './events'],
  ['libs/modules/walks/walks.module.ts', './decider'],
  ['libs/modules/rounds/projections/walks.ts', '#modules/walks/events'],
  ['libs/kernel/event.spec.ts', 'fast-check'],
  ['libs/platform/installation.ts', '#event-store/sqlite/store'],
  ['apps/cli/main.ts', '#event-store/sqlite/store'],
];

// The types alone make an arrow, too.
const usesType = (path: string) => `import type * as it from '${path}';\nexport type Used = typeof it;\n`;
const usesValue = (path: string) => `import * as it from '${path}';\nexport const used = it;\n`;

let planted: ReturnType<typeof plant>;
let found: string[];

beforeAll(() => {
  const there = Object.fromEntries(PLANTED.map(([, , , to]) => [to, 'export const it = 1;\n']));
  const ours = Object.entries(there).filter(([to]) => /^(libs|apps|test)\//.test(to));
  planted = plant({
    ...Object.fromEntries(ours),
    ...Object.fromEntries(ALLOWED.map(([from, imports]) => [from, usesValue(imports)])),
    ...Object.fromEntries(PLANTED.map(([rule, from, imports]) => [from, (rule.startsWith('server') ? usesValue : usesType)(imports)])),
    'libs/privacy/b.ts': usesType('./a'),
    'libs/privacy/alone.ts': 'export const alone = 1;\n',
  });
  found = broken(cruise(planted.folder, 'apps', 'libs', 'test'));
});
afterAll(() => planted.remove());

it.each(PLANTED)('%s: %s must not import %s', (rule, from, _imports, to) => {
  expect(found.filter((line) => line.startsWith(`${rule}: ${from} → `) && line.includes(to))).toHaveLength(1);
});

it.each(ALLOWED)('%s may import %s', (from) => {
  expect(found.filter((line) => line.includes(`: ${from} → `))).toEqual([]);
});

it('no-orphans: a file that nobody imports, and that imports nobody, is found', () => {
  expect(found).toContain('no-orphans: libs/privacy/alone.ts → libs/privacy/alone.ts');
});
