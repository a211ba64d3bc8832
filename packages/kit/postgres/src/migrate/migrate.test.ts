import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undeclaredTables } from '../policies/undeclared-tables.ts';
import type { DatabaseDomain } from './database-domain.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let admin: Sql;
let folder: string;
let written: { readonly name: string; readonly sql: string }[];

beforeEach(async () => {
  database = await testDatabase();
  admin = postgres(database.urls.admin, { max: 1, onnotice: () => {} });
  folder = mkdtempSync(path.join(tmpdir(), 'migrate-'));
  mkdirSync(path.join(folder, 'migrations/meta'), { recursive: true });
  mkdirSync(path.join(folder, 'functions'));
  written = [];
  addMigration(
    '0000_create_notes',
    'create schema content; --> statement-breakpoint\ncreate table content.notes (id int primary key, body text)',
  );
});
afterEach(async () => {
  await admin.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  written.push({ name, sql });
  writeFileSync(path.join(folder, `migrations/${name}.sql`), sql);
  const entries = written.map(({ name: tag }, idx) => ({
    idx,
    tag,
    when: 1000 + idx,
    version: '7',
    breakpoints: true,
  }));
  writeFileSync(
    path.join(folder, 'migrations/meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
}

const notesOwner =
  'create policy notes_owner on content.notes for all to content_owner using (true) with check (true);';
const evenOnes = `grant usage on schema content to public_reader; grant select on content.notes to public_reader;
  create policy even on content.notes for select to public_reader using (id % 2 = 0);`;

const domain = (policies: string): DatabaseDomain => ({
  schema: 'content',
  owner: 'content_owner',
  migrationsFolder: path.join(folder, 'migrations'),
  functionsFolders: [path.join(folder, 'functions')],
  policies,
});

async function readAsPublic(): Promise<number[]> {
  const sql = postgres(database.urls.api_public, { max: 1 });
  try {
    await sql`set role public_reader`;
    return (await sql<{ id: number }[]>`select id from content.notes order by id`).map(({ id }) => id);
  } finally {
    await sql.end();
  }
}

describe('migrate', () => {
  it('runs what is new, as the owner, and the same again changes nothing', async () => {
    const notes = domain(notesOwner + evenOnes);
    await migrate(database.urls.admin, [notes]);
    await admin`insert into content.notes values (1), (2)`;
    addMigration('0001_add_more', 'alter table content.notes add column more text');
    await migrate(database.urls.admin, [notes]);
    await migrate(database.urls.migrator_login, [notes]);
    expect(await readAsPublic()).toEqual([2]);
    await expect(admin`select tableowner from pg_tables where schemaname = 'content'`).resolves.toEqual([
      { tableowner: 'content_owner' },
    ]);
  });

  it('changes rows that are there already, whoever migrates: policies hold for the owner from the first time on', async () => {
    const notes = domain(notesOwner + evenOnes);
    await migrate(database.urls.migrator_login, [notes]);
    await admin`insert into content.notes values (1, 'one'), (2, 'two')`;
    addMigration('0001_change_notes', "update content.notes set body = body || '!'");
    await migrate(database.urls.migrator_login, [notes]);
    await expect(admin`select body from content.notes order by id`).resolves.toEqual([
      { body: 'one!' },
      { body: 'two!' },
    ]);
  });

  it('sets policies and grants to what is declared, whatever was done by hand', async () => {
    await migrate(database.urls.admin, [domain(notesOwner + evenOnes)]);
    await admin`insert into content.notes values (1), (2)`;
    await admin`create policy everything on content.notes for select to public using (true)`;
    await admin`alter table content.notes disable row level security`;
    await admin`grant usage on schema content to actor_reader`;
    await admin`grant select on content.notes to actor_reader`;
    expect(await readAsPublic()).toEqual([1, 2]);
    expect(await undeclaredTables(database.urls.admin, ['content'])).toEqual(['content.notes']);
    await migrate(database.urls.admin, [domain(notesOwner + evenOnes)]);
    expect(await readAsPublic()).toEqual([2]);
    expect(await undeclaredTables(database.urls.admin, ['content'])).toEqual([]);
    await expect(
      admin`select has_table_privilege('actor_reader', 'content.notes', 'select') as may, has_schema_privilege('actor_reader', 'content', 'usage') as enter`,
    ).resolves.toEqual([{ may: false, enter: false }]);
  });

  it('refuses a table that nobody declared, by name, and leaves things as they were', async () => {
    const notes = domain(notesOwner + evenOnes);
    await migrate(database.urls.admin, [notes]);
    addMigration('0001_create_secrets', 'create table content.secrets (id int)');
    await expect(migrate(database.urls.admin, [notes])).rejects.toThrow(
      'Migrating content failed: The table content.secrets has no policy',
    );
    expect(await readAsPublic()).toEqual([]);
    const sql = postgres(database.urls.api_public, { max: 1 });
    await sql`set role public_reader`;
    await expect(sql`select * from content.secrets`).rejects.toMatchObject({ code: '42501' });
    await sql.end();
  });

  it('refuses a schema that belongs to no domain, and large objects: nothing says who may see what is in them', async () => {
    const notes = domain(notesOwner);
    await admin`create schema aside authorization content_owner`;
    await expect(migrate(database.urls.migrator_login, [notes])).rejects.toThrow(
      'The schema aside belongs to no domain',
    );
    await admin`drop schema aside`;
    const [kept] = await admin<{ id: number }[]>`select lo_from_bytea(0, 'what somebody read') as id`;
    await expect(migrate(database.urls.migrator_login, [notes])).rejects.toThrow('There are 1 large objects');
    await admin`select lo_unlink(${kept?.id ?? 0})`;
    await expect(migrate(database.urls.migrator_login, [notes])).resolves.toBeUndefined();
    await expect(migrate(database.urls.admin, [])).rejects.toThrow('The schema content belongs to no domain');
  });

  it('names the domain whose migration failed, and keeps nothing of it', async () => {
    addMigration('0001_break', 'create table content.half (id int); --> statement-breakpoint\nselect 1 / 0');
    await expect(migrate(database.urls.admin, [domain(notesOwner)])).rejects.toThrow(
      'Migrating content failed: division by zero',
    );
    await expect(admin`select from pg_namespace where nspname = 'content'`).resolves.toHaveLength(0);
  });

  it('forces the policies on the owner too', async () => {
    await migrate(database.urls.admin, [
      domain(`create policy notes_owner on content.notes for select to content_owner using (id = 1);`),
    ]);
    await admin`insert into content.notes values (1), (2)`;
    await admin`set role content_owner`;
    await expect(admin`select id from content.notes`).resolves.toEqual([{ id: 1 }]);
    await admin`reset role`;
  });

  it('makes functions new each time, callable by whom they were granted to alone', async () => {
    const text = (answer: number) =>
      `create or replace function content.answer() returns int language sql security definer set search_path = pg_catalog, pg_temp return ${answer};`;
    const file = path.join(folder, 'functions/10-answer.sql');
    const notes = domain(
      `${notesOwner} grant usage on schema content to cms_login; grant execute on function content.answer() to cms_login;`,
    );
    writeFileSync(file, text(41));
    await migrate(database.urls.admin, [notes]);
    writeFileSync(file, text(42));
    await migrate(database.urls.admin, [notes]);
    const [cms, api] = [postgres(database.urls.cms_login, { max: 1 }), postgres(database.urls.api_actor, { max: 1 })];
    await expect(cms`select content.answer()`).resolves.toEqual([{ answer: 42 }]);
    await expect(api`select content.answer()`).rejects.toMatchObject({ code: '42501' });
    await Promise.all([cms.end(), api.end()]);
  });

  it('takes turns when two start at once', async () => {
    const notes = domain(notesOwner + evenOnes);
    await Promise.all([1, 2, 3].map(() => migrate(database.urls.admin, [notes])));
    await expect(admin`select count(*)::int as n from migrations.content`).resolves.toEqual([{ n: 1 }]);
  });
});
