import postgres from 'postgres';

/**
 * Tables that no declaration protects, as `schema.table`, sorted: row-level security off, not forced, or no policy for anyone
 * but the owner's own. A partition needs none, as long as nobody but its owner may use it directly. Schemas of others (the CMS, journals, extensions) are not looked at.
 */
export async function undeclaredTables(url: string, schemas: readonly string[]): Promise<readonly string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'f') and n.nspname = any(${[...schemas]})
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        and not (c.relrowsecurity and c.relforcerowsecurity and (
          exists (select from pg_policy p where p.polrelid = c.oid)
          or (c.relispartition and not exists (select from aclexplode(c.relacl) a where a.grantee <> c.relowner))))
      order by 1`;
    return rows.map(({ name }) => name);
  } finally {
    await sql.end();
  }
}
