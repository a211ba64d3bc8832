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
    globalSetup: ['packages/kit/testing/src/global-setup.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', '.verbonden/**', 'tests/layers/fixture/**'],
  },
});
