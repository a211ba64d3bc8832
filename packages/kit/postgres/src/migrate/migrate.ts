import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { privacyDatabase } from '../privacy/privacy-database.ts';
import { claimsProtectionOf } from '../roles/claims-protection.ts';
import { applyPolicies } from './apply-policies.ts';
import { assertNothingElse } from './assert-nothing-else.ts';
import type { DatabaseDomain } from './database-domain.ts';

/**
 * Brings the database to what these domains declare: the kit's own schema first, then each domain's new migrations, then its
 * functions and policies in full. One at a time per database.
 * @param url of a superuser or of migrator_login, in a database that `bootstrap` made
 * @throws Error naming the domain whose migration failed; that domain is left as it was. Or, when all is done, naming a schema that belongs to no domain
 */
export async function migrate(url: string, domains: readonly DatabaseDomain[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtextextended('verbonden.migrate', 0))`;
    // The migrator's own setting makes a hidden row an error; the owner sees every row by its policy.
    await sql`set row_security = on`;
    const all = [privacyDatabase(await claimsProtectionOf(sql)), ...domains];
    for (const domain of all) {
      try {
        await sql.unsafe(`set role ${domain.owner}`);
        await runMigrations(drizzle(sql), {
          migrationsFolder: domain.migrationsFolder,
          migrationsSchema: 'migrations',
          migrationsTable: domain.schema,
        });
        await sql.unsafe('reset role');
        await sql.begin((tx) => applyPolicies(tx, domain));
      } catch (error) {
        throw new Error(`Migrating ${domain.schema} failed: ${reasonOf(error)}`, { cause: error });
      }
    }
    await assertNothingElse(
      sql,
      all.map(({ schema }) => schema),
    );
  } finally {
    await sql.end();
  }
}

/** drizzle wraps what Postgres said in the whole text of the statement. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
