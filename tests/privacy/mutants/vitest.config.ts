import { defineConfig } from 'vitest/config';
import shared from '../../../vitest.config.ts';

/** Mutants run by their own script: they take as long as the rest of the tests of privacy together. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['tests/privacy/mutants/*.mutants.ts'] },
});
