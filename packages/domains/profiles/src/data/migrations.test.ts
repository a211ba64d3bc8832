import path from 'node:path';
import { findMigrationFaults } from '@verbonden/kit-postgres';
import { expect, it } from 'vitest';

it('has a migration for every change of its tables, each under a name that says what it does', async () => {
  expect(await findMigrationFaults(path.resolve(import.meta.dirname, '../..'))).toEqual([]);
});
