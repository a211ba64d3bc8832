import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionSql } from 'postgres';
import type { DatabaseDomain } from './database-domain.ts';

/**
 * Sets functions, policies and grants of a schema to what is declared, whatever they were: first everything is taken away and every
 * table is closed, then the declarations open it. A table that nobody declared stays closed.
 */
export async function applyPolicies(
  tx: TransactionSql,
  { schema, owner, functionsFolders = [], policies }: DatabaseDomain,
): Promise<void> {
  await tx.unsafe(`set local role ${owner}`);
  for (const text of functionsFolders.flatMap(readFunctions)) await tx.unsafe(text);
  await tx.unsafe(closeEverything(schema));
  await tx.unsafe(policies);
  await tx.unsafe('reset role');
  const [open] = await tx<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      and not exists (select from pg_policy p where p.polrelid = c.oid)
      -- A partition is reached through its table alone; that nobody may use it directly is closed above.
      and not c.relispartition
    order by 1 limit 1`;
  if (open) {
    throw new Error(
      `The table ${schema}.${open.name} has no policy: declare it with protect(...) in the policies of ${schema}.`,
    );
  }
}

function readFunctions(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return files.toSorted().map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

function closeEverything(schema: string): string {
  return `
    do $close$
    declare
      item record;
      others text;
    begin
      for item in select p.polname, p.polrelid::regclass as relation from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = '${schema}'::regnamespace
      loop
        execute format('drop policy %I on %s', item.polname, item.relation);
      end loop;
      for item in select c.oid::regclass as relation from pg_class c
        where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p', 'f')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      loop
        execute format('alter table %s enable row level security, force row level security', item.relation);
      end loop;
      for item in
        select distinct case x.grantee when 0 then 'public' else format('%I', pg_get_userbyid(x.grantee)) end as name
        from (
          select a.grantee from pg_class c cross join aclexplode(c.relacl) a where c.relnamespace = '${schema}'::regnamespace and a.grantee <> c.relowner
          union all
          select a.grantee from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            where p.pronamespace = '${schema}'::regnamespace and a.grantee <> p.proowner
              and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          union all
          select a.grantee from pg_namespace n cross join aclexplode(n.nspacl) a where n.nspname = '${schema}' and a.grantee <> n.nspowner
        ) x
      loop
        execute format('revoke all on all tables in schema ${schema} from %s', item.name);
        execute format('revoke all on all sequences in schema ${schema} from %s', item.name);
        execute format('revoke all on schema ${schema} from %s', item.name);
        for others in select p.oid::regprocedure::text from pg_proc p
          where p.pronamespace = '${schema}'::regnamespace and item.name <> format('%I', pg_get_userbyid(p.proowner))
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        loop
          execute format('revoke all on routine %s from %s', others, item.name);
        end loop;
      end loop;
    end
    $close$`;
}
