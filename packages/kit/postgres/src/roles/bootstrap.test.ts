import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../migrate/migrate.ts';
import { bootstrap, createDatabase, withDatabase } from './bootstrap.ts';
import { capabilities, type Login, logins, owners } from './role-names.ts';

let database: TestDatabase;
let admin: Sql;
beforeAll(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await database.close();
});

async function as<T>(login: Login, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.urls[login], { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

describe('the roles', () => {
  it('can do nothing beyond their name: none is superuser or passes by row-level security, only logins log in', async () => {
    const all = [...owners, ...capabilities, ...logins];
    const rows = await admin`select * from pg_roles where rolname = any(${all}) order by rolname`;
    expect(rows.map((row) => row['rolname'])).toEqual(all.toSorted());
    for (const row of rows) {
      expect(row).toMatchObject({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolcanlogin: (logins as readonly string[]).includes(row['rolname']),
      });
    }
  });

  it('give the public login the public capability and no other', async () => {
    await as('api_public', async (sql) => {
      await sql`set role public_reader`;
      await sql`reset role`;
      for (const other of ['actor_reader', 'actor_writer', 'content_owner', 'privacy_owner', 'privacy_reader']) {
        await expect(sql.unsafe(`set role ${other}`)).rejects.toMatchObject({ code: '42501' });
      }
    });
  });

  it('give the CMS its own schema, and nothing of another', async () => {
    await as('cms_login', async (sql) => {
      await sql`create table cms.things (id int)`;
      await sql`drop table cms.things`;
      await expect(sql`create table public.things (id int)`).rejects.toMatchObject({ code: '42501' });
      await expect(sql`select * from privacy.revocations`).rejects.toMatchObject({ code: '42501' });
      await expect(sql`set role public_reader`).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('let nobody else into the database', async () => {
    const [row] = await admin`select has_database_privilege('public_reader', current_database(), 'connect') as may`;
    expect(row).toEqual({ may: false });
  });
});

describe('bootstrap', () => {
  it('repeats without harm, and a login keeps its password', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
    const name = 'bootstrap_again';
    // Passwords belong to the cluster, in which other tests log in meanwhile: so it begins with theirs.
    const passwords = Object.fromEntries(logins.map((login) => [login, new URL(database.urls[login]).password]));
    writeFileSync(path.join(home, 'database-passwords.json'), JSON.stringify(passwords));
    try {
      const first = await bootstrap({ adminUrl: database.urls.admin, home, database: name });
      const second = await bootstrap({ adminUrl: database.urls.admin, home, database: name });
      expect(second).toEqual(first);
      const sql = postgres(second.api_public, { max: 1 });
      await expect(sql`select current_database() as name`).resolves.toEqual([{ name }]);
      await sql.end();
    } finally {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('lets the migrator work in a database that a superuser made', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
    const name = new URL(database.urls.admin).pathname.slice(1);
    const { admin: url } = await bootstrap({ adminUrl: database.urls.migrator_login, home, database: name });
    expect(url).toBe(database.urls.migrator_login);
    await expect(migrate(url, [])).resolves.toBeUndefined();
    rmSync(home, { recursive: true, force: true });
  });

  it('refuses an admin who is none, and says why', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
    const name = 'never_prepared';
    await admin.unsafe(`create database ${name}`);
    await expect(bootstrap({ adminUrl: database.urls.migrator_login, home, database: name })).rejects.toThrow(
      'run npm run migrate once with a superuser in DATABASE_URL',
    );
    await admin.unsafe(`drop database ${name}`);
    rmSync(home, { recursive: true, force: true });
  });

  it('makes a database for another program with a login of its own', async () => {
    const url = new URL(withDatabase(database.urls.admin, 'other_program'));
    await createDatabase(database.urls.admin, 'other_program', { login: 'other_login', password: "it's" });
    await createDatabase(database.urls.admin, 'other_program', { login: 'other_login', password: "it's" });
    url.username = 'other_login';
    url.password = encodeURIComponent("it's");
    const sql = postgres(url.href, { max: 1 });
    await expect(sql`create table mine as select 1 as id`).resolves.toBeDefined();
    await expect(sql`select current_user::text as name`).resolves.toEqual([{ name: 'other_login' }]);
    await sql.end();
    await admin.unsafe('drop database other_program with (force)');
    await admin.unsafe('drop role other_login');
  });
});
