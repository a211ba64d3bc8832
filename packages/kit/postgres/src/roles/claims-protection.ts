import type { Sql } from 'postgres';

/**
 * What keeps SQL that was smuggled into a statement from becoming somebody else. `pinned`: a superuser took `set_config` from
 * everyone, so what was entered stays. `sealed`: nobody could, so claims are believed by their seal alone.
 */
export type ClaimsProtection = 'pinned' | 'sealed';

/** Which of the two this database can have, as it says itself. */
export async function claimsProtectionOf(sql: Sql): Promise<ClaimsProtection> {
  const rows = await sql`
    select from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.oid = 'pg_catalog.set_config(text, text, boolean)'::regprocedure and a.grantee = 0`;
  return rows.length === 0 ? 'pinned' : 'sealed';
}
