import type { Sql } from 'postgres';

export const agent = 'plans-agent';
export const person = 'plans-person';

/** The party of this number, and the one that the person is. */
export const party = (n: number): string => `md5('party ${n}')::uuid`;

/** What the API knows as one of a few, and the database does not. */
const oneOf: Readonly<Record<string, string>> = { activity: 'newsletter', purpose: 'answer' };

interface Filled {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly oneOf: string | null }[];
  readonly object: string;
  readonly subject: string;
}

/**
 * So many rows in every table about people, one for each party, and a fact of every relation for the agent about each of them: as large as a
 * plan must be able to bear. What a value may be is not looked at, since plans do not.
 */
export async function fillEverywhere(admin: Sql, parties: number): Promise<void> {
  await admin.begin(async (tx) => {
    // Without triggers and foreign keys.
    await tx`set local session_replication_role = replica`;
    const tables = await tx<Filled[]>`
      select format('%I.%I', t.schema, t."table") as name, t.object_column as object, t.subject_column as subject,
        array(select json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'oneOf',
          (select substring(pg_get_constraintdef(k.oid) from '\\m' || a.attname || ' = ANY \\(+ARRAY\\[''([^'']+)''') as first from pg_constraint k
            where k.conrelid = a.attrelid and k.contype = 'c' order by 1 limit 1)) from pg_attribute a
          where a.attrelid = format('%I.%I', t.schema, t."table")::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from privacy.protected_tables t where t.schema in ('profiles', 'oversight')`;
    for (const { name, columns, object, subject } of tables) {
      await tx.unsafe(`do $$ declare item record; begin
        for item in select conname from pg_constraint where conrelid = '${name}'::regclass and contype = 'c' loop
          execute format('alter table ${name} drop constraint %I', item.conname);
        end loop; end $$`);
      const values = columns.map((column) =>
        column.name === object || column.name === subject
          ? `md5('party ' || n)::uuid`
          : valueOf(column.type, oneOf[column.name] ?? column.oneOf),
      );
      const into = columns.map((column) => `"${column.name}"`).join(', ');
      await tx.unsafe(
        `insert into ${name} (${into}) select ${values.join(', ')} from generate_series(1, ${parties}) n`,
      );
    }
    for (const relation of ['in-contact', 'tasked', 'guarding', 'handling', 'emergency']) {
      await tx.unsafe(`insert into privacy.relations (object, relation, holder, reason)
        select md5('party ' || n)::uuid, '${relation}', 'subject:${agent}', 'plans' from generate_series(1, ${parties}) n`);
    }
    await tx.unsafe(
      `insert into privacy.relations (object, relation, holder, reason) values (${party(1)}, 'self', 'subject:${person}', 'plans')`,
    );
    await tx.unsafe(`insert into privacy.relations (object, relation, holder, reason)
      select md5('party ' || n)::uuid, 'self', 'subject:' || n, 'plans' from generate_series(2, ${parties}) n`);
  });
  await admin.unsafe('vacuum analyze');
}

/** Of a text that is one of a few, the first: the API refuses what is none of them. */
function valueOf(type: string, oneOf: string | null): string {
  if (oneOf !== null) return `'${oneOf}'`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type === 'text') return `'x' || n`;
  if (type.startsWith('timestamp')) return `now() - n * interval '1 minute'`;
  if (type === 'date') return 'current_date - n';
  if (type === 'boolean') return 'false';
  if (type === 'jsonb') return `'{}'`;
  if (type.endsWith('[]')) return `'{}'`;
  return 'n';
}
