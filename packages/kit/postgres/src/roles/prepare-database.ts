import postgres, { type Sql, type TransactionSql } from 'postgres';
import { logins, owners } from './role-names.ts';
import { takenFromEveryone } from './taken-from-everyone.ts';

/**
 * Makes one database ready for its first migration: who may connect, the schema of the CMS, and, where this is a superuser, what
 * injected SQL could abuse of the system's own functions is taken from everyone. Repeats without harm.
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
    if (isSuperuser) await takeFromEveryone(tx);
  });
}

/** These functions belong to the system, so only a superuser can. */
async function takeFromEveryone(tx: TransactionSql): Promise<void> {
  for (const { names, keptBy } of takenFromEveryone) {
    const functions = await tx<{ signature: string }[]>`
      select p.oid::regprocedure::text as signature from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ ${names}`;
    for (const { signature } of functions) {
      await tx.unsafe(`revoke execute on function pg_catalog.${signature} from public`);
      if (keptBy.length > 0) {
        await tx.unsafe(`grant execute on function pg_catalog.${signature} to ${keptBy.join(', ')}`);
      }
    }
  }
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
