import postgres, { type Sql } from 'postgres';
import { logins, owners } from './role-names.ts';

/**
 * Makes one database ready for its first migration: who may connect, the schema of the CMS, and nobody but the logins may set
 * a session variable. Repeats without harm.
 * Only a superuser can: set_config belongs to the system.
 */
export async function prepareDatabase(sql: Sql): Promise<void> {
  const [current] = await sql<{ name: string }[]>`select current_database() as name`;
  if (!current) throw new Error('The database does not say its name.');
  const database = `"${current.name.replaceAll('"', '""')}"`;
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('verbonden.prepare', 0))`;
    await tx.unsafe(`revoke all on database ${database} from public`);
    await tx.unsafe(`grant connect on database ${database} to ${logins.join(', ')}`);
    // A schema of its own, and trusted extensions in it, are an owner's to make.
    await tx.unsafe(`grant create on database ${database} to ${owners.join(', ')}`);
    await tx.unsafe('revoke all on schema public from public');
    await tx.unsafe('create schema if not exists cms authorization cms_login');
    await tx.unsafe('create schema if not exists migrations');
    await tx.unsafe(`grant usage, create on schema migrations to ${owners.join(', ')}`);
    await tx.unsafe(`grant usage on schema migrations to migrator_login`);
    // Injected SQL that could call set_config would become any role, with any claims.
    await tx.unsafe('revoke execute on function pg_catalog.set_config(text, text, boolean) from public');
    await tx.unsafe(
      `grant execute on function pg_catalog.set_config(text, text, boolean) to ${[...logins, 'privacy_reader'].join(', ')}`,
    );
    for (const owner of owners) {
      await tx.unsafe(`alter default privileges for role ${owner} revoke execute on functions from public`);
    }
  });
}

/** @throws Error when no superuser prepared this database */
export async function assertPrepared(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql`
      select from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.oid = 'pg_catalog.set_config(text, text, boolean)'::regprocedure and a.grantee = 0`;
    if (rows.length === 0) return;
  } finally {
    await sql.end();
  }
  throw new Error(
    'This database is prepared by a superuser first, because set_config must be taken from PUBLIC: run npm run migrate once with a superuser in DATABASE_URL. Afterwards migrator_login will do.',
  );
}
