// The architecture as a test. ARCHITECTURE.md names the arrows: graphql and facts call use cases, use cases call domain and database,
// database calls domain, domain calls shared/domain. main.ts, service.ts and seed.ts put a service together and may import anything of it.
const assembly = '/src/(main|service|seed)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'services-never-import-each-other',
      comment: 'A service reads another one through facts or through the graph.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: ['^services/', '^gateway/'], pathNot: '^services/$1/' },
    },
    {
      name: 'gateway-knows-no-service',
      comment: 'The gateway knows the services by supergraph.graphql only.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^services/' },
    },
    {
      name: 'shared-knows-no-service',
      severity: 'error',
      from: { path: '^packages/shared/' },
      to: { path: '^(services|gateway)/' },
    },
    {
      name: 'domain-imports-only-domain',
      comment: 'The rules of the trade are pure: no database, no clock, no graph, no package.',
      severity: 'error',
      from: { path: '^(services/[^/]+|packages/shared)/src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^services/[^/]+/src/domain/', '^packages/shared/src/domain/', '^(node:)?crypto$'] },
    },
    {
      name: 'use-cases-know-no-transport',
      comment:
        'A use case is the same for a person and for a fact. Facts to publish come from packages/shared/src/facts, which is allowed.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/use-cases/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^services/[^/]+/src/(graphql|facts)/', assembly, 'node_modules/(graphql|@apollo|kafkajs|express)/'] },
    },
    {
      name: 'database-knows-no-use-case',
      severity: 'error',
      from: { path: '^services/[^/]+/src/database/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^services/[^/]+/src/(graphql|use-cases|facts)/', assembly] },
    },
    {
      name: 'graphql-and-facts-go-through-use-cases',
      comment: 'There is one door to the rows. Types may be named; values come out of a use case.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/(graphql|facts)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^services/[^/]+/src/database/', 'node_modules/(pg|typeorm)/', assembly], dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-test', severity: 'error', from: { pathNot: '\\.test\\.ts$' }, to: { path: '\\.test\\.ts$' } },
    {
      name: 'no-testing-in-production',
      severity: 'error',
      from: { path: '^(services/[^/]+|gateway|packages/shared)/src/', pathNot: ['\\.test\\.ts$', '^packages/shared/src/testing/'] },
      to: { path: ['^packages/shared/src/testing/', '^(services/[^/]+|gateway|packages/shared)/test/', '^test/'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that nothing resolves is an arrow that nothing checks.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['main\\.ts$', '\\.test\\.ts$', '\\.c?js$', '^scripts/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default'] },
  },
};
