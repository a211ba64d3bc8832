import type { Sql } from 'postgres';

/** Of others: the CMS keeps its own, the queue of jobs as well; in the other two stands nothing of ours but journals. */
const schemasOfOthers = ['cms', 'graphile_worker', 'migrations', 'public'];

/**
 * Nothing is kept where no declaration says who may see it.
 * @param schemas those that are declared
 * @throws Error naming a schema that belongs to nobody, or saying that there are large objects, which stand outside every policy
 */
export async function assertNothingElse(sql: Sql, schemas: readonly string[]): Promise<void> {
  const [stray] = await sql<{ name: string }[]>`
    select n.nspname as name from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> all (${[...schemas, ...schemasOfOthers]})
      and not exists (select from pg_depend d where d.objid = n.oid and d.deptype = 'e')
    order by 1 limit 1`;
  if (stray) {
    throw new Error(
      `The schema ${stray.name} belongs to no domain, so that nothing says who may see what is in it: declare it as a domain, or drop it.`,
    );
  }
  const [kept] = await sql<{ count: string }[]>`select count(*)::text as count from pg_largeobject_metadata`;
  if (kept && kept.count !== '0') {
    throw new Error(
      `There are ${kept.count} large objects, and no policy says who may see them: look at what they are, and remove them with lo_unlink.`,
    );
  }
}
