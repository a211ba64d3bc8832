import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findMigrationFaults } from './find-migration-faults.ts';

// Under this package, so that the tables of the examples find drizzle-orm.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.resolve(import.meta.dirname, '../../.example-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Example {
  readonly columns: string;
  readonly journal?: readonly { readonly tag: string; readonly when: number }[];
}

function aPackage({ columns, journal = [] }: Example): string {
  writeFileSync(
    path.join(folder, 'drizzle.config.ts'),
    `export default { dialect: 'postgresql', schema: './tables.ts', out: './migrations' };`,
  );
  writeFileSync(
    path.join(folder, 'tables.ts'),
    `import { integer, pgTable } from 'drizzle-orm/pg-core';\nexport const notes = pgTable('notes', { ${columns} });`,
  );
  mkdirSync(path.join(folder, 'migrations/meta'), { recursive: true });
  for (const { tag } of journal) writeFileSync(path.join(folder, `migrations/${tag}.sql`), 'select 1;');
  const entries = journal.map((entry, idx) => ({ idx, version: '7', breakpoints: true, ...entry }));
  writeFileSync(
    path.join(folder, 'migrations/meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return folder;
}

it('finds nothing wrong with the migrations of this package', async () => {
  await expect(findMigrationFaults(path.resolve(import.meta.dirname, '../..'))).resolves.toEqual([]);
});

it('finds tables that were changed without a migration', async () => {
  const faults = await findMigrationFaults(aPackage({ columns: `id: integer('id')` }));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('The tables were changed without a migration (CREATE TABLE "notes"');
});

it('refuses a made-up name, and a migration that would be passed over', async () => {
  const journal = [
    { tag: '0000_loud_hulk', when: 2000 },
    { tag: '0001_add_title', when: 1000 },
  ];
  const faults = await findMigrationFaults(aPackage({ columns: `id: integer('id')`, journal }));
  expect(faults[0]).toContain('0000_loud_hulk: name it NNNN_verb_noun');
  expect(faults[1]).toContain('0001_add_title is older than the migration before it');
});

it('says so when the tables cannot even be read', async () => {
  const faults = await findMigrationFaults(aPackage({ columns: `id: noSuchType('id')` }));
  expect(faults[0]).toContain('drizzle-kit did not get to its end');
});
