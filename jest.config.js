const swc = [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** One configuration for all tests; `npm run test:unit` narrows it to the files beside their sources. */
module.exports = {
  testMatch: ['<rootDir>/{packages,services,gateway,scripts,test}/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/test/setup/global-setup.ts',
  globalTeardown: '<rootDir>/test/setup/global-teardown.ts',
  setupFiles: ['<rootDir>/test/setup/environment.js'],
  transform: { '\\.ts$': swc, 'node_modules/jose/.*\\.js$': swc },
  transformIgnorePatterns: ['node_modules/(?!jose/)'],
  maxWorkers: 2,
  // A database, a process or a laden machine may take its time; a test that hangs still ends.
  testTimeout: 30_000,
};
