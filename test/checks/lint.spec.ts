import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { judge, plant } from './planted';

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; message: string }[];
}

const PLACES = [
  'libs/kernel/bad.ts',
  'libs/modules/walks/events.ts',
  'libs/modules/walks/decider.ts',
  'libs/modules/walks/projections/list.ts',
];

const IMPURE: Record<string, RegExp> = {
  [`import { readFileSync } from 'node:fs';\nexport const it = readFileSync;`]: /no input or output/,
  [`import { randomUUID } from 'crypto';\nexport const it = randomUUID;`]: /no input or output/,
  [`import { Module } from '@nestjs/common';\nexport const it = Module;`]: /does not know Nest/,
  [`export const it = async () => 1;`]: /nothing here waits/,
  [`export const it = new Date();`]: /ctx\.now/,
  [`export const it = Date.now();`]: /ctx\.now/,
  [`export const it = process.env['PORT'];`]: /settings/,
  [`export const it = Math.random();`]: /ids and chance/,
  [`export const it = globalThis.crypto.randomUUID();`]: /ids and chance/,
};

// One run of the linter for all of them: starting it is what takes time.
const cases = PLACES.flatMap((place) => Object.entries(IMPURE).map(([text, message], number) => ({ place, text, message, number })));
const inItsOwnModule = (place: string, number: number) =>
  place.startsWith('libs/kernel') ? place.replace('bad', `bad${number}`) : place.replace('walks', `walks${number}`);

let linted: readonly Linted[];
let planted: ReturnType<typeof plant>;

beforeAll(() => {
  const files = cases.map(({ place, text, number }) => [inItsOwnModule(place, number), `${text}\n`]);
  planted = plant({
    ...(Object.fromEntries(files) as Record<string, string>),
    'libs/platform/clock.ts': 'export const now = () => new Date();\n',
    'libs/kernel/testing/clock.ts': 'export const now = () => new Date();\n',
    'libs/kernel/time.spec.ts': 'export const now = () => new Date();\n',
    'libs/platform/floating.ts': 'const wait = async () => 1;\nexport const it = () => {\n  wait();\n};\n',
    'libs/platform/any.ts': 'export const it = (x: any) => x == 1;\n',
  });
  linted = judge<Linted[]>(planted.folder, 'eslint/bin/eslint.js', '--config', 'infra/checks/eslint.config.mjs', '--format', 'json', 'libs');
});
afterAll(() => planted.remove());

const messages = (path: string) => {
  const file = linted.find(({ filePath }) => filePath.endsWith(path));
  if (!file) throw new Error(`${path} was not linted`);
  return file.messages;
};

it.each(cases)('$place must not say: $text', ({ place, message, number }) => {
  expect(messages(inItsOwnModule(place, number))).toContainEqual(expect.objectContaining({ message: expect.stringMatching(message) }));
});

it.each(['libs/platform/clock.ts', 'libs/kernel/testing/clock.ts', 'libs/kernel/time.spec.ts'])('%s is not a pure file', (path) => {
  expect(messages(path)).toEqual([]);
});

it('asks for awaited promises, no any, and ===', () => {
  const rules = (path: string) => messages(path).map(({ ruleId }) => ruleId);
  expect(rules('libs/platform/floating.ts')).toEqual(['@typescript-eslint/no-floating-promises']);
  expect(rules('libs/platform/any.ts')).toEqual(['@typescript-eslint/no-explicit-any', 'eqeqeq']);
});
