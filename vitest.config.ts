import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES module for our sources and Node its CommonJS for Apollo's: two graphqls that refuse each other.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', 'tests/layers/fixture/**'],
    globalSetup: ['packages/kit/testing/src/global-setup.ts'],
    // Real databases, servers and browsers: slower than functions, and two cores share them.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // What a terminal is told depends on its language; what a test expects does not depend on the machine.
    env: { LC_ALL: 'C.UTF-8' },
  },
});
