// Pure files decide and fold: the same input gives the same output, today, in a replay, and on an auditor's machine.
// So time and ids come in by `ctx`, and reading and writing is done by whoever calls them.
import { builtinModules } from 'node:module';

const forbid = (selector, message) => ({ selector, message: `A pure file has none of this: ${message}` });

const time = 'the time comes in by ctx.now (a replay must see the time of then, not of now).';
const chance = 'ids and chance come in by ctx (a replay must give the same answer).';
const waiting = 'nothing here waits; load before deciding, append after.';

export const pureFiles = {
  files: ['libs/kernel/**/*.ts', 'libs/modules/**/{events,decider}.ts', 'libs/modules/**/projections/*.ts'],
  ignores: ['**/*.spec.ts', '**/*.contract.ts', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: builtinModules.map((name) => ({ name, message: 'A pure file does no input or output.' })),
        patterns: [
          { group: ['@nestjs/*'], message: 'A pure file does not know Nest: glue belongs in libs/platform or the .module.ts.' },
          { group: ['node:*'], message: 'A pure file does no input or output.' },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      forbid(':function[async=true]', waiting),
      forbid('AwaitExpression', waiting),
      forbid('ForOfStatement[await=true]', waiting),
      forbid('ImportExpression', waiting),
      forbid(':matches(NewExpression, CallExpression)[callee.name="Date"]', time),
      forbid('MemberExpression[object.name="Date"][property.name="now"]', time),
      forbid('MemberExpression[object.name="Temporal"][property.name="Now"]', time),
      forbid('MemberExpression[object.name="performance"]', time),
      forbid('MemberExpression[object.name="Math"][property.name="random"]', chance),
      forbid('CallExpression[callee.name="randomUUID"]', chance),
      forbid('MemberExpression[property.name="randomUUID"]', chance),
      forbid('MemberExpression[object.name="process"]', 'settings are read once, at the edge, and handed in.'),
    ],
  },
};
