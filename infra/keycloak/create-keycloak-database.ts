import postgres from 'postgres';

export interface KeycloakDatabase {
  readonly jdbcUrl: string;
  readonly username: string;
}

export interface CreateKeycloakDatabase {
  readonly adminUrl: string;
  /** Of the database and of its login: letters and underscores. */
  readonly name: string;
  readonly password: string;
}

/**
 * Keycloak's own database in the same Postgres, with a login that owns it and nothing else. Made when absent; the
 * password is set again each time, so that a lost secrets file does no harm.
 */
export async function createKeycloakDatabase({
  adminUrl,
  name,
  password,
}: CreateKeycloakDatabase): Promise<KeycloakDatabase> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const [role] = await sql`select 1 from pg_roles where rolname = ${name}`;
    const attributes =
      "login nosuperuser nobypassrls nocreatedb nocreaterole password '" + password.replaceAll("'", "''") + "'";
    await sql.unsafe(`${role ? 'alter' : 'create'} role ${name} ${attributes}`);
    const [database] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!database) await sql.unsafe(`create database ${name} owner ${name}`);
    await sql.unsafe(`alter database ${name} owner to ${name}`);
    await sql.unsafe(`revoke all on database ${name} from public`);
  } finally {
    await sql.end();
  }
  const { hostname, port } = new URL(adminUrl);
  return { jdbcUrl: `jdbc:postgresql://${hostname}:${port || '5432'}/${name}`, username: name };
}
