/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  // A test runs in a context of its own, where Node looks up each global slowly: these become parameters of each module.
  sandboxInjectedGlobals:
    `Array ArrayBuffer BigInt Boolean Date Error Function JSON Map Math Number Object Promise Proxy
    RangeError Reflect RegExp Set String Symbol TypeError Uint8Array WeakMap WeakSet`.split(/\s+/),
  // All cores: nothing is watched beside it.
  maxWorkers: '100%',
  // No test asserts a time: what takes long on a busy machine is no failure.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/throw-our-faults.ts'],
  // They run apart: npm run test:apps.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/apps/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          // As the build has it: see tsconfig.json.
          transform: { useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^(ts-morph|typescript)$': '<rootDir>/test/support/shared/$1.cjs',
    '^aws-preflight$': '<rootDir>/src/index.ts',
    '^aws-preflight/(codec|arbitraries|json-schema|sdk|jest|jest-globals|vitest|matchers)$': '<rootDir>/src/$1.ts',
    '^aws-preflight/([a-z0-9-]+)$': '<rootDir>/generated/$1/index.ts',
    '^aws-preflight/([a-z0-9-]+)/codecs$': '<rootDir>/generated/$1/codecs.ts',
    '^aws-preflight/([a-z0-9-]+)/names$': '<rootDir>/generated/$1/names.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
  },
}
