// Who may import whom. `npm run check` runs it; test/checks/boundaries.spec.ts proves that it sees what it should.
const { join } = require('node:path');

const forTests = '\\.(spec|contract)\\.ts$|/testing/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'kernel-stands-alone',
      'The kernel is plain TypeScript: no packages, no Node, no other library of ours.',
      { path: '^libs/kernel/', pathNot: forTests },
      { pathNot: '^libs/kernel/' },
    ),
    rule(
      'events-and-deciders-are-pure',
      'events.ts and decider.ts import the kernel and their own folder, so that they read as the policy of their area.',
      { path: '^libs/modules/([^/]+)/.*\\b(?:events|decider)\\.ts$' },
      { pathNot: ['^libs/kernel/', '^libs/modules/$1/'] },
    ),
    rule(
      'projections-are-pure',
      "A projection imports the kernel, its own folder, and other modules' events.ts, nothing else.",
      { path: '^libs/modules/([^/]+)/.*\\bprojections/', pathNot: forTests },
      { pathNot: ['^libs/kernel/', '^libs/modules/$1/', '^libs/modules/.+/events\\.ts$'] },
    ),
    rule(
      'no-reaching-into-another-module',
      "Modules meet in events: another module's decider and commands are its own business.",
      { path: '^libs/modules/([^/]+)/' },
      { path: '^libs/modules/.+/(?:decider|commands)(?:\\.ts$|/)', pathNot: '^libs/modules/$1/' },
    ),
    rule('libs-never-import-apps', 'Libraries do not know who uses them.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'web-only-talks-http',
      'The pages know the server by its API alone.',
      { path: '^apps/web/' },
      { path: '^(?:libs|infra|apps/(?!web/))' },
    ),
    rule('nobody-imports-the-web', 'The pages are built apart and served as files.', { pathNot: '^(apps/web|test)/' }, { path: '^apps/web/' }),
    rule('nobody-imports-tests', 'What is shared with tests lives in a testing/ folder.', { pathNot: '^test/' }, { path: '^test/' }),
    rule(
      'adapters-are-chosen-once',
      'Only an app, and what puts an installation together, names an adapter; everything else asks for the port.',
      {
        pathNot: [
          '^apps/(?:api|worker|cli)/',
          '^libs/platform/installation\\.ts$',
          '^libs/[^/]+/sqlite',
          '^test/',
          forTests,
        ],
      },
      { path: '^libs/[^/]+/sqlite' },
    ),
    rule(
      'server-runs-without-dev-packages',
      'The image of the server is installed without them.',
      { path: '^(?:libs|apps/(?:api|worker|cli))/', pathNot: forTests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule('no-cycles', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
    rule(
      'no-orphans',
      'Nobody imports it and it imports nobody: it is dead, or its import went unseen.',
      { orphan: true, pathNot: ['\\.spec\\.ts$', '\\.d\\.ts$', '(^|/)main\\.tsx?$', '\\.config\\.m[jt]s$', '\\.(css|html|svg|woff2)$', '^apps/web/public/'] },
      {},
    ),
    rule('everything-resolves', 'An import that leads nowhere hides an arrow from all the other rules.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/' },
    // `import type` is an arrow too.
    tsPreCompilationDeps: true,
    // `#kernel/event` to libs/kernel/event.ts, not to what was built from it.
    tsConfig: { fileName: join(__dirname, 'tsconfig.boundaries.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
