import type { Sql } from 'postgres';
import { capabilities, capabilitiesOf, type Login, logins, owners } from './role-names.ts';

export interface CreateRoles {
  /** The passwords of these logins; asked once, and kept from then on. */
  readonly passwordsFor: (names: readonly Login[]) => Readonly<Partial<Record<Login, string>>>;
  /** Logins that get a new password although they are there. */
  readonly renewed?: readonly Login[];
}

interface MakerRow {
  readonly name: string;
  readonly isSuperuser: boolean;
}

/**
 * Makes the roles of the cluster that are missing, and in the same transaction gives the logins a password that are new or named. A login
 * that was there keeps its own, because processes log in with it that nobody asks here. Repeats without harm.
 */
export async function createRoles(sql: Sql, { passwordsFor, renewed = [] }: CreateRoles): Promise<void> {
  await sql.begin(async (tx) => {
    // Two starts on one cluster would both find a role missing and both make it.
    await tx`select pg_advisory_xact_lock(hashtextextended('verbonden.roles', 0))`;
    const known = new Set((await tx<{ name: string }[]>`select rolname as name from pg_roles`).map(({ name }) => name));
    const attributes = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
    for (const name of [...owners, ...capabilities]) {
      if (!known.has(name)) await tx.unsafe(`create role ${name} nologin noinherit ${attributes}`);
    }
    const missing = logins.filter((name) => !known.has(name));
    for (const name of missing) await tx.unsafe(`create role ${name} login noinherit ${attributes}`);
    for (const [name, password] of Object.entries(passwordsFor([...missing, ...renewed]))) {
      await tx.unsafe(`alter role ${name} login password '${password.replaceAll("'", "''")}'`);
    }
    for (const name of logins) {
      for (const capability of capabilitiesOf[name]) {
        await tx.unsafe(`grant ${capability} to ${name} with inherit false, set true`);
      }
    }
    // The functions of privacy_reader are made by privacy_owner, which nobody can log in as.
    await tx.unsafe('grant privacy_reader to privacy_owner with inherit true, set true');
    // Whoever migrates works as the owner of each schema, and needs no other password than its own.
    for (const name of [...owners, 'cms_login']) {
      await tx.unsafe(`grant ${name} to migrator_login with inherit false, set true`);
    }
    // A superuser becomes anyone; who is none, and made these roles, must be let.
    const [{ name: maker, isSuperuser } = { name: '', isSuperuser: true }] = await tx<MakerRow[]>`
      select quote_ident(rolname) as name, rolsuper as "isSuperuser" from pg_roles where rolname = current_user`;
    if (!isSuperuser) {
      for (const name of [...owners, 'cms_login'])
        await tx.unsafe(`grant ${name} to ${maker} with inherit false, set true`);
    }
    await tx.unsafe('alter role migrator_login set row_security = off');
    await tx.unsafe('alter role cms_login set search_path = cms');
    // A transaction whose process is stuck would hold its locks and hold up vacuum.
    for (const name of logins) await tx.unsafe(`alter role ${name} set idle_in_transaction_session_timeout = '60s'`);
  });
}
