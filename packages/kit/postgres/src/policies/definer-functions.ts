import postgres from 'postgres';

export interface DefinerFunction {
  /** With its schema and argument types. */
  readonly signature: string;
  readonly owner: string;
  /** Null: not pinned, so that a caller's objects could take the place of ours. */
  readonly searchPath: string | null;
  /** Who may call it besides its owner, sorted; `PUBLIC` for everyone. */
  readonly executors: readonly string[];
}

/** Every function that runs with the rights of its owner, outside the system's own and those of extensions, sorted. */
export async function definerFunctions(url: string): Promise<readonly DefinerFunction[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql<DefinerFunction[]>`
      select p.oid::regprocedure::text as signature, pg_get_userbyid(p.proowner) as owner,
        (select substr(setting, length('search_path=') + 1) from unnest(p.proconfig) setting where setting like 'search_path=%') as "searchPath",
        array(
          select case a.grantee when 0 then 'PUBLIC' else pg_get_userbyid(a.grantee)::text end
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
          where a.privilege_type = 'EXECUTE' and a.grantee <> p.proowner order by 1
        ) as executors
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by 1`;
  } finally {
    await sql.end();
  }
}
