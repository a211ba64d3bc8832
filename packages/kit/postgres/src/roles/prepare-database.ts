import type { Sql } from 'postgres';
import { logins, owners } from './role-names.ts';

/**
 * Makes one database ready for its first migration: who may connect, the schema of the CMS, and nobody but the logins may set
 * a session variable. Repeats without harm.
 * @throws Error when this user may not change functions of the system: then only a superuser can prepare the database
 */
export async function prepareDatabase(sql: Sql): Promise<void> {
  const [current] = await sql<{ name: string; isSuperuser: boolean }[]>`
    select current_database() as name, rolsuper as "isSuperuser" from pg_roles where rolname = current_user`;
  if (!current?.isSuperuser) {
    throw new Error(
      'A database is prepared by a superuser, because set_config must be taken from PUBLIC. Run npm run migrate once with a superuser in DATABASE_URL; afterwards migrator_login will do.',
    );
  }
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
