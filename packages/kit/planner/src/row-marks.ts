import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Columns, RowProtection } from './source.ts';

// NOTE: nobody who writes a text can know this mark, so nothing in a text is ever taken for a row, and none can be hidden.
const mark = `"~${randomBytes(12).toString('base64url')}:`;
const member = new RegExp(`${mark}[a-z-]+" : "[^"]*"(?:, )?`, 'g');

/** The first member of a row's JSON object, until the log is written: its group, subject and object. */
export function rowMark({ group, subject, object }: RowProtection, row: Columns): SQL {
  return sql`${sql.raw(`'${mark.slice(1)}${group}'`)}: concat_ws(' ', ${row[object]}, ${row[subject]})`;
}

/**
 * The statement that answers with `data` and writes what it holds of people into the processing log, or does neither. What somebody reads about
 * themselves is not logged.
 */
export function withLog(shared: SQL, data: SQL): SQL {
  const page = sql.raw(shared.queryChunks.length === 0 ? 'with page' : ', page');
  return sql`${shared}${page} as materialized (select (${data})::text as data), logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
    select array_agg(m.subject), array_agg(m.object), array_agg(m.field_group) from (
      select distinct split_part(part, '"', 1) as field_group, left(split_part(part, '"', 3), 36)::uuid as object,
        nullif(substr(split_part(part, '"', 3), 38), '')::uuid as subject
      from page, string_to_table(page.data, ${sql.raw(`'${mark}'`)}) with ordinality as parts (part, n) where n > 1) m
    where m.subject is distinct from (select privacy.own_subject()) having count(*) > 0)
  select data from page`;
}

/** The answer without the marks of its rows. */
export function withoutRowMarks(json: string): string {
  return json.includes(mark) ? json.replaceAll(member, '') : json;
}
