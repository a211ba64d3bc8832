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
    if (!role) await sql.unsafe(`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole`);
    // Who is no superuser gives a database only to somebody it may become.
    await sql.unsafe(`grant ${name} to current_user with inherit false, set true`);
    await sql.unsafe(`alter role ${name} password '${password.replaceAll("'", "''")}'`);
    const [database] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!database) await sql.unsafe(`create database ${name} owner ${name}`);
    await sql.begin(async (tx) => {
      await tx.unsafe(`set local role ${name}`);
      await tx.unsafe(`revoke all on database ${name} from public`);
    });
  } finally {
    await sql.end();
  }
  const { hostname, port } = new URL(adminUrl);
  return { jdbcUrl: `jdbc:postgresql://${hostname}:${port || '5432'}/${name}`, username: name };
}
