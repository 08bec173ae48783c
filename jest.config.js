'use strict';

/** Every suite runs in plain Node: what needs a Strapi application starts a real one in a process of its own. */
const project = (name, options = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
  },
  // jose, lru-cache and re2js have CommonJS builds; nothing in node_modules needs a transform.
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/app/build', '<rootDir>/.cache'],
  ...options,
});

/** For suites that start the application: a boot takes seconds, and a file that fails must not leave one behind. */
const withApplication = {
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/harness/stop-apps.ts', '<rootDir>/test/harness/timeout.ts'],
};

module.exports = {
  projects: [
    project('spec'),
    project('unit'),
    project('meta'),
    project('integration', withApplication),
    project('e2e', { ...withApplication, globalSetup: '<rootDir>/test/e2e/global-setup.mjs' }),
    project('nodes', {
      ...withApplication,
      setupFilesAfterEnv: [...withApplication.setupFilesAfterEnv, '<rootDir>/test/nodes/remove-servers.ts'],
    }),
    project('package', {
      globalSetup: '<rootDir>/test/package/global-setup.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/harness/timeout.ts'],
    }),
  ],
};
