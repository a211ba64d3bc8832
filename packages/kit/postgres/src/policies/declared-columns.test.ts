import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../migrate/migrate.ts';
import { installMatrix } from '../privacy/install-matrix.ts';
import { type WallDomain, wallDomain, wallMatrix } from '../testing/wall-fixture.ts';

let wall: WallDomain;
let database: TestDatabase;
let owner: Sql;
beforeEach(async () => {
  wall = wallDomain();
  database = await testDatabase({ domains: [wall.domain], matrix: wallMatrix });
  owner = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  await owner`set role cases_owner`;
});
afterEach(async () => {
  await owner.end();
  await database.close();
  wall.close();
});

const again = () => migrate(database.urls.admin, [wall.domain]);

it('knows where each field group lives', async () => {
  await again();
  await owner`reset role`;
  await expect(owner`select * from privacy.protected_tables order by "table"`).resolves.toEqual([
    {
      schema: 'cases',
      table: 'contacts',
      field_group: 'contact',
      object_column: 'party_id',
      subject_column: 'party_id',
    },
    {
      schema: 'cases',
      table: 'needs',
      field_group: 'help-need',
      object_column: 'party_id',
      subject_column: 'party_id',
    },
  ]);
});

it.each([
  ['about people', 'alter table cases.contacts add column phone text', 'cases.contacts.phone'],
  ['without people', 'alter table cases.topics add column noted text', 'cases.topics.noted'],
])('refuses a column that nobody declared, in a table %s', async (_, change, column) => {
  await owner.unsafe(change);
  await expect(again()).rejects.toThrow(`Migrating cases failed: The column ${column} belongs to no field group`);
});

it.each([
  [
    'a column of the log',
    'alter table privacy.processing_log add column noted text',
    'The column privacy.processing_log.noted',
  ],
  [
    'a column of the facts',
    'alter table privacy.relations add column noted text',
    'The column privacy.relations.noted',
  ],
  [
    'people in a view elsewhere',
    'create materialized view privacy.addresses as select email from cases.contacts; alter materialized view privacy.addresses owner to privacy_owner',
    'The view privacy.addresses',
  ],
])('refuses what nobody declared in a schema without people too: %s', async (_, change, fault) => {
  await owner`reset role`;
  await owner.unsafe(change);
  await expect(again()).rejects.toThrow(`Migrating privacy failed: ${fault}`);
});

it.each([
  'create view cases.addresses as select email from cases.contacts',
  'create materialized view cases.addresses as select email from cases.contacts',
])('refuses what would show what a policy hides: %s', async (view) => {
  await owner.unsafe(view);
  await expect(again()).rejects.toThrow('The view cases.addresses would show what the policies of its tables hide');
});

it('takes a view that asks as whoever looks', async () => {
  await owner`create view cases.addresses with (security_invoker = true) as select email from cases.contacts`;
  await expect(again()).resolves.toBeUndefined();
});

it('refuses a table of a field group that the matrix does not know', async () => {
  const fieldGroups = wallMatrix.fieldGroups.filter(({ name }) => name !== 'help-need');
  await expect(installMatrix(database.urls.admin, { ...wallMatrix, fieldGroups })).rejects.toThrow(
    'The table cases.needs is of the field group help-need, which the matrix does not know.',
  );
});

it('keeps the rules and the charter that are there, and the words in step', async () => {
  const [citizen] = wallMatrix.roles;
  await installMatrix(database.urls.admin, {
    ...wallMatrix,
    roles: citizen ? [citizen] : [],
    rules: [],
    charter: { version: 2, texts: {} },
  });
  await owner`reset role`;
  await expect(owner`select role from privacy.roles`).resolves.toEqual([{ role: 'citizen' }]);
  await expect(owner`select version from privacy.rule_versions`).resolves.toEqual([{ version: 1 }]);
  await expect(owner`select version from privacy.charters`).resolves.toEqual([{ version: 1 }]);
  const [{ n } = { n: 0 }] = await owner<{ n: number }[]>`select count(*)::int as n from privacy.rules`;
  expect(n).toBe(wallMatrix.rules.length);
});
