/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  // Each worker has a Neo4j of its own, which has one database; one that is given serves one worker.
  maxWorkers: process.env.NEO4J_URI ? 1 : 2,
  testTimeout: 20_000,
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tests/support/databases-first.js',
  reporters: ['default', '<rootDir>/tests/support/suite-time-reporter.js'],
};
