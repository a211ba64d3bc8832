import postgres from 'postgres';
import { createRoles } from './create-roles.ts';
import { keptPasswords, renewedPasswords } from './kept-passwords.ts';
import { assertPrepared, prepareDatabase } from './prepare-database.ts';
import { type Login, logins } from './role-names.ts';

export interface BootstrapOptions {
  /** The address of a superuser, or of who may make roles and databases; its database does not matter. */
  readonly adminUrl: string;
  /** Where the logins' passwords are kept. */
  readonly home: string;
  readonly database: string;
  /** Gives every login a new password, also those that are there. */
  readonly isRenewing?: boolean;
}

export interface DatabaseUrls extends Readonly<Record<Login, string>> {
  /** Of who was given, in the same database. */
  readonly admin: string;
}

/**
 * Roles, logins and the database, made where they are missing. The address of the database for each login; without a password, or with
 * one that opens nothing, where that was made from another home (`knownLogins` tells).
 * Who may make no roles (migrator_login) makes nothing, and finds what was made before.
 * @throws Error when there is something to make and this user may not
 */
export async function bootstrap({
  adminUrl,
  home,
  database,
  isRenewing = false,
}: BootstrapOptions): Promise<DatabaseUrls> {
  const admin = withDatabase(adminUrl, database);
  if (await mayMakeRoles(adminUrl)) {
    await createDatabase(adminUrl, database);
    await makeReady(admin, home, isRenewing);
  } else {
    await assertPrepared(admin);
    if (isRenewing) throw new Error('This user may give nobody a password: a superuser may, or who made the logins.');
  }
  return { ...loginUrls(admin, keptPasswords(home, [])), admin };
}

async function makeReady(url: string, home: string, isRenewing: boolean): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await createRoles(sql, {
      passwordsFor: (names) => {
        const all = isRenewing ? renewedPasswords(home, names) : keptPasswords(home, names);
        return Object.fromEntries(names.map((name) => [name, all[name]]));
      },
      renewed: isRenewing ? logins : [],
    });
    await prepareDatabase(sql);
  } finally {
    await sql.end();
  }
}

/** Makes a database, with an owner who may log in when one is given; nothing when it is there already. */
export async function createDatabase(
  adminUrl: string,
  database: string,
  owner?: { readonly login: string; readonly password: string },
): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    if (owner) {
      const [role] = await sql`select from pg_roles where rolname = ${owner.login}`;
      const verb = role ? 'alter' : 'create';
      await sql.unsafe(`${verb} role ${quoted(owner.login)} login password '${owner.password.replaceAll("'", "''")}'`);
    }
    const [found] = await sql`select from pg_database where datname = ${database}`;
    if (!found) {
      await sql.unsafe(`create database ${quoted(database)}${owner ? ` owner ${quoted(owner.login)}` : ''}`);
    }
  } finally {
    await sql.end();
  }
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The address of one database for each login. */
export function loginUrls(url: string, passwords: Readonly<Record<string, string>>): Readonly<Record<Login, string>> {
  const urlOf = (login: Login): string => {
    const changed = new URL(url);
    changed.username = login;
    changed.password = passwords[login] ?? '';
    return changed.href;
  };
  return Object.fromEntries(logins.map((login) => [login, urlOf(login)])) as Record<Login, string>;
}

async function mayMakeRoles(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql<{ may: boolean }[]>`
      select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`;
    return role?.may ?? false;
  } finally {
    await sql.end();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
