import { withDatabase } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeycloakDatabase } from './create-keycloak-database.ts';

let database: TestDatabase;
const name = 'keycloak_of_a_test';
const maker = 'maker_of_a_test';
beforeAll(async () => {
  database = await testDatabase();
  await run(`create role ${maker} login createrole createdb password 'given'`);
});
afterAll(async () => {
  await run(`drop database if exists ${name} with (force)`);
  await run(`drop role if exists ${name}`);
  await run(`drop role ${maker}`);
  await database.close();
});

async function run(statement: string, url = database.urls.admin): Promise<readonly object[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

test('who may make roles and databases, and is no superuser, makes it, and finds it again with a new password', async () => {
  const adminUrl = new URL(withDatabase(database.urls.admin, 'postgres'));
  [adminUrl.username, adminUrl.password] = [maker, 'given'];
  for (const password of ['first', "it's"]) {
    await createKeycloakDatabase({ adminUrl: adminUrl.href, name, password });
    const own = new URL(withDatabase(database.urls.admin, name));
    [own.username, own.password] = [name, encodeURIComponent(password)];
    await expect(run('create table if not exists kept (id int)', own.href)).resolves.toBeDefined();
  }
  const others = await run(`select has_database_privilege('api_public', '${name}', 'connect') as may`);
  expect(others).toEqual([{ may: false }]);
});
