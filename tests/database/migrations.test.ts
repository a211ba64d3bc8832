import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findMigrationFaults } from '@verbonden/kit-postgres';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const packages = ['packages/domains', 'packages/kit']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
  .filter((folder) => existsSync(path.join(root, folder, 'drizzle.config.ts')));

it('finds the packages that have tables', () => {
  expect(packages).toContain('packages/kit/postgres');
  expect(packages).toContain('packages/domains/content');
});

it.each(packages)(
  '%s: no table changed without a migration, and every migration has a name that says what it does',
  async (folder) => {
    await expect(findMigrationFaults(path.join(root, folder))).resolves.toEqual([]);
  },
);
