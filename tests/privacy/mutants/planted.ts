import type { TransactionSql } from 'postgres';
import type { Place } from '../world/place.ts';
import { particularRows } from './particular-rows.ts';

export interface TableFacts {
  readonly schema: string;
  readonly table: string;
  /** The columns of the object and of whom a row is about; null for a table without people. */
  readonly object: string | null;
  readonly subject: string | null;
  readonly columns: readonly string[];
  /** Those that an actor may change. */
  readonly changeable: readonly string[];
}

/** Every table of these schemas. */
export function tablesOf(tx: TransactionSql, schemas: readonly string[]): Promise<TableFacts[]> {
  return tx<TableFacts[]>`
    select n.nspname as schema, c.relname as "table", t.object_column as object, t.subject_column as subject,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and has_column_privilege('actor_writer', c.oid, a.attnum, 'update') order by a.attnum) as changeable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join privacy.protected_tables t on t.schema = n.nspname and t."table" = c.relname
    where n.nspname = any (${schemas as string[]}) and c.relkind in ('r', 'p') and not c.relispartition order by 1, 2`;
}

/**
 * Gives each table a row per object of everybody, or two where there are no people. What would refuse such rows is taken away first: they
 * mean nothing, and all of it is put back.
 */
export async function plantEverywhere(
  tx: TransactionSql,
  tables: readonly TableFacts[],
  places: readonly Place[],
): Promise<void> {
  const ours = tables.filter(({ schema }) => schema !== 'privacy').map(({ schema, table }) => `${schema}.${table}`);
  const names = ours.join(',');
  await tx.unsafe(`
    do $$ declare item record; begin
      for item in select conrelid::regclass as owner, conname from pg_constraint
        where conrelid = any ('{${names}}'::regclass[]) and conparentid = 0 and contype in ('f', 'c', 'x')
      loop execute format('alter table %s drop constraint %I cascade', item.owner, item.conname); end loop;
      for item in select conrelid::regclass as owner, conname from pg_constraint
        where conrelid = any ('{${names}}'::regclass[]) and conparentid = 0 and contype in ('p', 'u')
      loop execute format('alter table %s drop constraint %I cascade', item.owner, item.conname); end loop;
      for item in select indexrelid::regclass as name from pg_index where indrelid = any ('{${names}}'::regclass[]) and indisunique
      loop execute format('drop index %s', item.name); end loop;
      for item in select attrelid::regclass as owner, attname from pg_attribute
        where attrelid = any ('{${names}}'::regclass[]) and attnum > 0 and attnotnull and not attisdropped
      loop execute format('alter table %s alter column %I drop not null', item.owner, item.attname); end loop;
    end $$`);
  const objects = [...new Set(places.flatMap((place) => [...place.objects.values()]))];
  for (const { schema, table, object, subject, columns } of tables) {
    const name = `${schema}.${table}`;
    if (schema === 'privacy') continue;
    await tx.unsafe(`alter table ${name} disable trigger user`);
    if (object !== null && subject !== null) {
      const into = [...new Set([object, subject])];
      await tx.unsafe(
        `insert into ${name} (${into.join(', ')}) select ${into.map(() => 'o').join(', ')} from unnest($1::uuid[]) o`,
        [objects],
      );
    } else if (columns.includes('visible_from')) {
      await tx.unsafe(
        `insert into ${name} (visible_from, visible_until) values ('-infinity', 'infinity'), ('infinity', 'infinity')`,
      );
    } else {
      await tx.unsafe(`insert into ${name} default values`);
    }
  }
  for (const { plant = [] } of Object.values(particularRows)) for (const statement of plant) await tx.unsafe(statement);
}
