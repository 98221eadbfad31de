// Run as `node --experimental-vm-modules node_modules/jest/bin/jest.js -c test/jest.config.mjs` on the project's Node:
// Jest then loads Nest's ES modules by itself, so nothing in node_modules is transformed.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
    target: 'es2024',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const project = (name, places) => ({
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  testMatch: places.map((place) => `<rootDir>/${place}`),
  transform: { '\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  // Our own prefixes only: a package's own `#` imports are its business.
  moduleNameMapper: { '^#(kernel|event-store|read-models|privacy|platform|registers|spreadsheets|modules)/(.*)$': '<rootDir>/libs/$1/$2' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  watchPathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/data/'],
});

export default {
  rootDir,
  // For the slowest: a server or a browser has to start. Jest has one limit for all its projects.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    project('unit', ['libs/**/*.spec.ts', 'apps/{api,worker,cli}/**/*.spec.ts', 'infra/**/*.spec.ts', 'test/web/**/*.spec.ts']),
    project('e2e', ['test/{e2e,faults,checks,start}/**/*.spec.ts']),
    { ...project('browser', ['test/browser/**/*.browser.spec.ts']), globalSetup: '<rootDir>/test/browser/set-up.mjs', globalTeardown: '<rootDir>/test/browser/tear-down.mjs' },
  ],
};
