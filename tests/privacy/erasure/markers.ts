import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';

/** Stands in everything that is planted, and in nothing else. */
export const marker = 'kwikstaart';

interface Place {
  readonly table: string;
  readonly column: string;
  readonly isList: boolean;
}

/** Columns that say how a row is found, what it means or which officer answered: with another text in it the row would be about nobody. */
const meaning = new Set([
  'oversight.data_requests.handled_by',
  'oversight.data_requests.settled_by',
  'privacy.relations.relation',
  'privacy.relations.holder',
  'privacy.relations.purpose',
  'privacy.memberships.subject',
  'privacy.memberships.holder',
  'privacy.memberships.role',
  'profiles.accounts.subject',
  'profiles.mandates.scope',
  'profiles.organisation_members.subject',
  'profiles.national_numbers.number',
]);

/** Who looked stays, by number alone; no word of a person gets in there, which the scan shows. */
const isLog = (table: string): boolean => /^privacy\.(processing_log|audit|log_seals)/.test(table);

/**
 * Puts the marker in each text column of each row that is about this party, whatever command could do so: as a superuser, since no actor may. Columns
 * that take only known words are left as they are. Where it was put, as `schema.table.column`, sorted.
 */
export async function plantMarkers(url: string, schemas: readonly string[], party: string): Promise<readonly string[]> {
  return withSuperuser(url, async (sql) => {
    const places = await textColumns(sql, schemas);
    const planted: string[] = [];
    for (const { table, column, isList } of places) {
      // Short, so that it fits where a house number does.
      const value = isList ? `array['${marker}']` : `'${marker} ' || left(gen_random_uuid()::text, 8)`;
      const rows = await sql
        .unsafe(`update ${table} as t set ${column} = ${value} where t::text like '%${party}%' returning 1`)
        // A check, a foreign key or a log that nobody changes.
        .catch(() => []);
      if (rows.length > 0) planted.push(`${table}.${column}`);
    }
    return planted;
  });
}

/**
 * What takes another to be there: that the person may act for an organisation, belongs to one, stated a name before a login proved it, and turned out to
 * be another party as well. The id of that other party.
 */
export async function plantRows(url: string, party: string, subject: string): Promise<string> {
  const [organisation, other] = [randomUUID(), randomUUID()];
  await withSuperuser(url, async (sql) => {
    await sql`insert into profiles.parties (id, kind, language) values (${organisation}, 'association', 'nl')`;
    await sql`insert into profiles.parties (id, kind, language, merged_into) values (${other}, 'person', 'nl', ${party})`;
    await sql`insert into profiles.merges (kept_id, id, merged_id, reasons) values (${party}, ${randomUUID()}, ${other}, array[${marker}])`;
    await sql`insert into profiles.stated_identities (party_id, given_name, family_name) values (${party}, ${marker}, ${marker})
      on conflict do nothing`;
    await sql`insert into profiles.stated_identities (party_id, given_name, family_name) values (${other}, ${marker}, ${marker})`;
    await sql`insert into profiles.capacities (party_id, organisation_id, organisation_name, number, source)
      values (${party}, ${organisation}, ${`De ${marker}en`}, 'V0000000', 'organisation')`;
    await sql`insert into profiles.organisation_members (organisation_id, id, member_id, subject, name, role)
      values (${organisation}, ${randomUUID()}, ${party}, ${subject}, ${marker}, 'member')`;
  });
  return other;
}

/** Every table of every schema that is not Postgres' own in which one of these words stands, with how many rows; and large objects, whatever is in them. */
export async function scan(url: string, words: readonly string[]): Promise<readonly string[]> {
  return withSuperuser(url, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`;
    const found: string[] = [];
    for (const { name } of tables) {
      for (const word of words) {
        const [row] = await sql.unsafe<{ rows: number }[]>(
          `select count(*)::int as rows from ${name} as t where t::text ilike $1`,
          [`%${word}%`],
        );
        if (row && row.rows > 0) found.push(`${name}: ${word} in ${row.rows}`);
      }
    }
    const [kept] = await sql<{ count: number }[]>`select count(*)::int as count from pg_largeobject_metadata`;
    if (kept && kept.count > 0) found.push(`large objects: ${kept.count}`);
    return found;
  });
}

async function textColumns(sql: Sql, schemas: readonly string[]): Promise<readonly Place[]> {
  const rows = await sql<{ table: string; column: string; isList: boolean }[]>`
    select format('%I.%I', n.nspname, c.relname) as table, a.attname as column, a.atttypid = 'text[]'::regtype as "isList"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any(${[...schemas]}) and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'text[]'::regtype) order by 1, a.attnum`;
  return rows.filter(({ table, column }) => !meaning.has(`${table}.${column}`) && !isLog(table));
}

async function withSuperuser<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
