export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.js' },
  // A net for what hangs. That a test is slow on a slow machine is no fault.
  testTimeout: 180_000,
  maxWorkers: 3,
  setupFiles: ['<rootDir>/__tests__/support/property-seed.ts'],
};
