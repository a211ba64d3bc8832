import type { Sql } from 'postgres';
import { capabilities, capabilitiesOf, logins, owners } from './role-names.ts';

interface MakerRow {
  readonly name: string;
  readonly isSuperuser: boolean;
}

/** Makes the roles of the cluster and sets the logins' passwords. Repeats without harm. */
export async function createRoles(sql: Sql, passwords: Readonly<Partial<Record<string, string>>>): Promise<void> {
  await sql.begin(async (tx) => {
    // Two starts on one cluster would both find a role missing and both make it.
    await tx`select pg_advisory_xact_lock(hashtextextended('verbonden.roles', 0))`;
    const known = new Set((await tx<{ name: string }[]>`select rolname as name from pg_roles`).map(({ name }) => name));
    const attributes = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
    for (const name of [...owners, ...capabilities]) {
      if (!known.has(name)) await tx.unsafe(`create role ${name} nologin noinherit ${attributes}`);
    }
    for (const name of logins) {
      if (!known.has(name)) await tx.unsafe(`create role ${name} login noinherit ${attributes}`);
      const password = passwords[name];
      if (password) {
        await tx.unsafe(`alter role ${name} login password '${password.replaceAll("'", "''")}'`);
      }
    }
    for (const name of logins) {
      for (const capability of capabilitiesOf[name]) {
        await tx.unsafe(`grant ${capability} to ${name} with inherit false, set true`);
      }
    }
    // The functions of privacy_reader are made by privacy_owner, which nobody can log in as.
    await tx.unsafe('grant privacy_reader to privacy_owner with inherit true, set true');
    for (const owner of owners) await tx.unsafe(`grant ${owner} to migrator_login with inherit false, set true`);
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
