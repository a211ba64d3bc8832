import postgres, { type Sql, type TransactionSql } from 'postgres';
import { logins, owners } from './role-names.ts';

/**
 * Makes one database ready for its first migration: who may connect, the schema of the CMS, and, where this is a superuser, nobody but
 * the logins may set a session variable. Repeats without harm.
 */
export async function prepareDatabase(sql: Sql): Promise<void> {
  const [current] = await sql<{ database: string; isSuperuser: boolean }[]>`
    select quote_ident(current_database()) as database, rolsuper as "isSuperuser" from pg_roles where rolname = current_user`;
  if (!current) throw new Error('The database does not say its name.');
  const { database, isSuperuser } = current;
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
    for (const owner of owners) {
      await tx.unsafe(`set local role ${owner}`);
      await tx.unsafe('alter default privileges revoke execute on functions from public');
      await tx.unsafe('reset role');
    }
    if (isSuperuser) await takeSetConfig(tx);
  });
}

/** Injected SQL that could call set_config would become any role, with any claims. It belongs to the system, so only a superuser can. */
async function takeSetConfig(tx: TransactionSql): Promise<void> {
  await tx.unsafe('revoke execute on function pg_catalog.set_config(text, text, boolean) from public');
  await tx.unsafe(
    `grant execute on function pg_catalog.set_config(text, text, boolean) to ${[...logins, 'privacy_reader'].join(', ')}`,
  );
}

/** @throws Error when nobody prepared this database */
export async function assertPrepared(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select from pg_namespace where nspname = 'migrations'`;
    if (found) return;
  } finally {
    await sql.end();
  }
  throw new Error(
    'This database is prepared first, because its roles are missing: run npm run migrate once with a superuser in DATABASE_URL, or with who may make roles and databases. Afterwards migrator_login will do.',
  );
}
