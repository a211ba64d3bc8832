import { contentDatabase } from '@verbonden/content';
import { installQueue, jobsDatabase } from '@verbonden/kit-jobs';
import {
  bootstrap,
  capabilities,
  definerFunctions,
  keepLoginKeys,
  logins,
  migrate,
  owners,
  undeclaredTables,
  withDatabase,
} from '@verbonden/kit-postgres';
import { testDatabase } from '@verbonden/kit-testing';
import { oversightDatabase } from '@verbonden/privacy';
import { profilesDatabase } from '@verbonden/profiles';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startManagedServer } from '../../packages/kit/postgres/src/testing/managed-server.ts';

// Every schema whose tables readers can reach. A domain that is added belongs here.
const domains = [contentDatabase(), jobsDatabase(), profilesDatabase(), oversightDatabase()];
const schemas = ['privacy', ...domains.map(({ schema }) => schema)];

interface Migrated {
  /** Of a superuser, who can look at everything. */
  readonly url: string;
  close(): Promise<void>;
}

async function bySuperuser(): Promise<Migrated> {
  const database = await testDatabase({ domains });
  await installQueue(database.urls.admin);
  return { url: database.urls.admin, close: () => database.close() };
}

async function withoutSuperuser(): Promise<Migrated> {
  const server = await startManagedServer();
  const { adminUrl, superuserUrl, home } = server;
  const urls = await bootstrap({ adminUrl, home, database: 'city' });
  await migrate(urls.admin, domains);
  await installQueue(urls.admin);
  await keepLoginKeys(urls);
  return { url: withDatabase(superuserUrl, 'city'), close: () => server.close() };
}

describe.each([
  ['a superuser', bySuperuser],
  ['who is no superuser', withoutSuperuser],
])('a database that was migrated by %s', (_, make) => {
  let migrated: Migrated;
  let url: string;
  let admin: Sql;
  beforeAll(async () => {
    migrated = await make();
    url = migrated.url;
    admin = postgres(url, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    await admin?.end();
    await migrated?.close();
  });

  it('knows every schema there is', async () => {
    const rows = await admin<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`;
    expect(rows.map(({ name }) => name)).toEqual(
      [...schemas, 'cms', 'graphile_worker', 'migrations', 'public'].toSorted(),
    );
  });

  it('has no table without row-level security, enabled and forced, with a policy', async () => {
    await expect(undeclaredTables(url, schemas)).resolves.toEqual([]);
  });

  it('tells whoever listens that there is news and never of whom: every login may listen', async () => {
    const rows = await admin<{ told: string }[]>`
      select distinct told[1] as told from pg_proc p cross join regexp_matches(p.prosrc, 'pg_notify\\(([^;]*)\\);', 'g') told
      where p.pronamespace::regnamespace::text = any(${schemas})`;
    const telling = rows.map(({ told }) => told).filter((told) => !told.endsWith(`, ''`));
    expect(rows.length).toBeGreaterThan(telling.length);
    expect(telling.toSorted()).toEqual([
      `'content_changed', json_build_object('version', current_version, 'kind', kind, 'id', id)::text`,
      // Of an access, about which each listener is told what it may know in an operation of its own.
      `'emergency_opened', access::text`,
    ]);
  });

  it('has no table, function or schema that everyone may use', async () => {
    const rows = await admin`
    select c.oid::regclass::text as name from pg_class c cross join aclexplode(c.relacl) a
      where c.relnamespace::regnamespace::text = any(${schemas}) and a.grantee = 0
    union all
    select p.oid::regprocedure::text from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace::regnamespace::text = any(${schemas}) and a.grantee = 0
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select n.nspname::text from pg_namespace n cross join aclexplode(n.nspacl) a where n.nspname = any(${schemas}) and a.grantee = 0`;
    expect(rows).toHaveLength(0);
  });

  it('has no function with the rights of its owner that belongs to a person, lacks a pinned path, or opens to everyone', async () => {
    const functions = await definerFunctions(url);
    expect(functions.length).toBeGreaterThan(2);
    const faults = functions.filter(
      ({ owner, searchPath, executors }) =>
        !(owners as readonly string[]).includes(owner) ||
        !searchPath?.endsWith('pg_temp') ||
        executors.includes('PUBLIC'),
    );
    expect(faults).toEqual([]);
  });

  it('lets each login become what it is for, and nothing else', async () => {
    const rows = await admin<{ login: string; role: string }[]>`
    select l.rolname as login, r.rolname as role from pg_roles l cross join pg_roles r
    where l.rolname = any(${[...logins, ...capabilities]}) and r.oid <> l.oid
      and (pg_has_role(l.oid, r.oid, 'usage') or pg_has_role(l.oid, r.oid, 'set')
        or pg_has_role(l.oid, r.oid, 'member with admin option'))`;
    const may = (who: string) => rows.flatMap(({ login, role }) => (login === who ? [role] : [])).toSorted();
    expect(Object.fromEntries([...logins, ...capabilities].map((who) => [who, may(who)]))).toEqual({
      api_public: ['public_reader'],
      api_actor: ['actor_reader', 'actor_writer', 'public_reader'],
      worker_login: ['actor_reader', 'actor_writer', 'public_reader'],
      cms_login: [],
      migrator_login: ['cms_login', ...owners].toSorted(),
      public_reader: [],
      actor_reader: [],
      actor_writer: [],
    });
  });

  it('shows nobody whose tokens were ended, or what a login seals with', async () => {
    const readers = await admin<{ name: string }[]>`
    select distinct r.rolname as name from pg_roles r cross join pg_class c
    where c.oid in ('privacy.revocations'::regclass, 'privacy.login_keys'::regclass) and not r.rolsuper and r.rolname !~ '^pg_'
      and (has_table_privilege(r.oid, c.oid, 'select') or has_any_column_privilege(r.oid, c.oid, 'select')) order by 1`;
    expect(readers.map(({ name }) => name)).toEqual(['privacy_owner', 'privacy_reader']);
  });

  it('lets no login and no capability read the log or who acted, and write of it no more than what was read or done of whom', async () => {
    const may = await admin<{ name: string }[]>`
    select r.rolname || ': ' || privilege || ' ' || c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c
      cross join unnest(array['select', 'insert', 'update', 'references']) privilege
      cross join pg_roles r
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'privacy'::regnamespace and (c.relname ~ '^(processing_log|audit)') and c.relkind in ('r', 'p')
      and r.rolname = any(${[...logins, ...capabilities]}) and has_column_privilege(r.oid, c.oid, a.attnum, privilege)
    order by 1`;
    expect(may.map(({ name }) => name)).toEqual(
      ['actor_reader', 'actor_writer'].flatMap((role) =>
        ['action', 'field_groups', 'objects', 'subjects'].map((column) => `${role}: insert processing_log.${column}`),
      ),
    );
    const destroyers = await admin`
    select r.rolname, c.relname from pg_class c cross join pg_roles r
    where c.relnamespace = 'privacy'::regnamespace and c.relkind in ('r', 'p') and r.rolname = any(${[...logins, ...capabilities]})
      and has_table_privilege(r.oid, c.oid, 'delete, truncate, trigger')`;
    expect(destroyers).toHaveLength(0);
  });

  it('lets an actor change of what is kept these columns, and no other', async () => {
    const may = await admin<{ name: string }[]>`
    select distinct c.oid::regclass || '.' || a.attname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 cross join unnest(${[...capabilities]}::text[]) capability
    where c.relnamespace::regnamespace::text = any(${schemas}) and c.relkind in ('r', 'p', 'v')
      and has_column_privilege(capability, c.oid, a.attnum, 'update') order by 1`;
    expect(may.map(({ name }) => name)).toEqual(
      Object.entries({
        consents: ['withdrawn_at'],
        contact_preferences: ['address_id', 'channel', 'language'],
        contacts: ['box_number', 'country', 'house_number', 'municipality', 'postal_code', 'street'],
        parties: ['language'],
        stated_identities: ['born_on', 'family_name', 'given_name'],
      }).flatMap(([table, columns]) => columns.map((column) => `profiles.${table}.${column}`)),
    );
  });

  it('gives no login tables of its own beside those of the domains, temporary ones included', async () => {
    const makers = await admin`
    select r.rolname from pg_roles r where r.rolname = any(${[...logins, ...capabilities]})
      and (has_database_privilege(r.oid, current_database(), 'temporary') or has_schema_privilege(r.oid, 'public', 'create'))`;
    expect(makers).toHaveLength(0);
  });

  it('lets nobody but the worker see or touch what waits to be done, or say so by itself', async () => {
    const users = await admin<{ name: string }[]>`
    select distinct r.rolname as name from pg_class c cross join pg_roles r
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'v') and not r.rolsuper and r.rolname !~ '^pg_'
      and has_schema_privilege(r.oid, 'graphile_worker', 'usage') and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')
    order by 1`;
    expect(users.map(({ name }) => name)).toEqual(['worker_login', 'worker_owner']);
    const callers = await admin<{ name: string }[]>`
    select distinct r.rolname as name from pg_proc p cross join pg_roles r
    where p.pronamespace = 'graphile_worker'::regnamespace and not r.rolsuper and r.rolname !~ '^pg_'
      and has_schema_privilege(r.oid, 'graphile_worker', 'usage') and has_function_privilege(r.oid, p.oid, 'execute')
    order by 1`;
    expect(callers.map(({ name }) => name)).toEqual(['worker_login', 'worker_owner']);
  });

  it('lets no capability and no login write what is published, and nobody but the CMS publish it', async () => {
    const writers = await admin`
    select r.rolname, c.relname from pg_class c cross join pg_roles r
    where c.relnamespace = 'content'::regnamespace and c.relkind = 'r' and not r.rolsuper and r.rolname !~ '^pg_' and r.rolname <> 'content_owner'
      and has_table_privilege(r.oid, c.oid, 'insert, update, delete, truncate')`;
    expect(writers).toHaveLength(0);
    const functions = await definerFunctions(url);
    const publishing = functions.filter(({ signature }) => /^content\.(publish|withdraw)_/.test(signature));
    expect(publishing.length).toBeGreaterThan(3);
    for (const { executors } of publishing) expect(executors).toEqual(['cms_login']);
  });
});
