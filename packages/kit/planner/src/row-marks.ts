import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Columns, RowProtection } from './source.ts';

// NOTE: nobody who writes a text can know this mark, so nothing in a text is ever taken for a row, and none can be hidden.
const name = `~${randomBytes(12).toString('base64url')}`;
/** As Postgres writes the member's beginning. */
const mark = `"${name}" : "`;
const member = new RegExp(`${mark}[^"]*"(?:, )?`, 'g');

/** The first member of a row's JSON object, until the log is written: object, subject (empty for a row about nobody) and group. */
export function rowMark({ group, subject, object }: RowProtection, row: Columns): SQL {
  const whom = row[subject]?.notNull ? sql`${row[subject]}::text` : sql`coalesce(${row[subject]}::text, '')`;
  return sql`${sql.raw(`'${name}'`)}: ${row[object]}::text || ' ' || ${whom} || ${sql.raw(`' ${group}'`)}`;
}

/**
 * The statement that answers with `data` and writes what it holds of people into the processing log, or does neither. What somebody reads about
 * themselves is not logged. NOTE: `split_part` takes a text apart in half the time of `substr`, which counts characters from its beginning.
 */
export function withLog(shared: SQL, data: SQL): SQL {
  const page = sql.raw(shared.queryChunks.length === 0 ? 'with page' : ', page');
  return sql`${shared}${page} as materialized (select (${data})::text as data), logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
    select array_agg(nullif(split_part(m.row, ' ', 2), '')::uuid), array_agg(split_part(m.row, ' ', 1)::uuid), array_agg(split_part(m.row, ' ', 3))
    from (select distinct split_part(part, '"', 1) as row
      from page, string_to_table(page.data, ${sql.raw(`'${mark}'`)}) with ordinality as parts (part, n) where n > 1) m
    where split_part(m.row, ' ', 2) is distinct from (select privacy.own_subject())::text having count(*) > 0)
  select data from page`;
}

/** The answer without the marks of its rows. */
export function withoutRowMarks(json: string): string {
  return json.includes(mark) ? json.replaceAll(member, '') : json;
}
