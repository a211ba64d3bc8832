import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', 'tests/layers/fixture/**'],
    globalSetup: ['packages/kit/testing/src/global-setup.ts'],
    // Real databases, servers and browsers: slower than functions, and two cores share them.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
