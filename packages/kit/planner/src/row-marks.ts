import { randomBytes } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { fewPeople } from './most-counted.ts';
import type { Columns, RowProtection } from './source.ts';

// NOTE: nobody who writes a text can know this mark, so nothing in a text is ever taken for a row, and none can be hidden.
const token = randomBytes(12).toString('base64url');
const mark = `${token}|`;
/** As Postgres writes the member that holds marks. */
const written = new RegExp(`"~" : "${token}[^"]*"(?:, )?`, 'g');

/** The first member of a row's JSON object, until the log is written. */
export function rowMark(protection: RowProtection, row: Columns): SQL {
  return member(markSql(protection, row));
}

/** The first member of an object that tells of rows without showing them, until the log is written. */
export function member(marks: SQL): SQL {
  return sql`'~': ${marks}`;
}

export interface Told {
  readonly protection: RowProtection;
  readonly row: Columns;
  /** Whether the list may be about somebody in particular. Otherwise it names whom it tells of when they are few. */
  readonly isNarrowed: boolean;
}

/**
 * The marks of rows that are told of and not shown: an aggregate over them. NOTE: an aggregate with `distinct` beside others has the rows of all of them
 * sorted for it, and the page is no longer in its order.
 */
export function toldSql({ protection, row, isNarrowed }: Told): SQL {
  const people = sql`select distinct m from unnest(array_agg(${markSql(protection, row)})) as marks (m)`;
  const all = sql`coalesce(string_agg(m, ''), '')`;
  const few = sql.raw(String(fewPeople));
  const named = isNarrowed ? all : sql`case when count(*) <= ${few} then ${all} else '' end`;
  return sql`${sql.raw(`'${token}'`)} || (select ${named} from (${people}) people)`;
}

/**
 * What the log is to hold of a row: object and group, and the subject when that is another than the object (`-` for a row about nobody). NOTE: a mark is
 * copied once for each object that its row lies in, so that one id instead of two is felt.
 */
export function markSql({ group, subject, object }: RowProtection, row: Columns): SQL {
  const [what, whom] = [row[object], row[subject]];
  const told = sql`${sql.raw(`'${mark}'`)} || ${what}::text || `;
  if (what === whom) return sql`${told}${sql.raw(`' ${group}'`)}`;
  return sql`${told}${sql.raw(`' ${group} '`)} || ${whom?.notNull ? sql`${whom}::text` : sql`coalesce(${whom}::text, '-')`}`;
}

/**
 * The statement that answers with `data` and writes what it holds of people into the processing log, or does neither. What somebody reads about
 * themselves is not logged. NOTE: `split_part` takes a text apart in half the time of `substr`, which counts characters from its beginning; and with
 * `offset` each part is taken once, however often it is asked for.
 */
export function withLog(shared: SQL, data: SQL): SQL {
  const subject = sql`case m.subject when '' then m.object when '-' then null else m.subject::uuid end`;
  const page = sql.raw(shared.queryChunks.length === 0 ? 'with page' : ', page');
  return sql`${shared}${page} as materialized (select (${data})::text as data), logged as (
    insert into privacy.processing_log (subjects, objects, field_groups)
    select array_agg(${subject}), array_agg(m.object), array_agg(m.field_group)
    from (select split_part(row, ' ', 1)::uuid as object, split_part(row, ' ', 2) as field_group, split_part(row, ' ', 3) as subject
      from (select distinct split_part(part, '"', 1) as row
        from page, string_to_table(page.data, ${sql.raw(`'${mark}'`)}) with ordinality as parts (part, n) where n > 1) marks
      offset 0) m
    where m.subject = '-' or ${subject} is distinct from (select privacy.own_subject()) having count(*) > 0)
  select data from page`;
}

/** The answer without the marks of its rows. */
export function withoutRowMarks(json: string): string {
  return json.includes(token) ? json.replaceAll(written, '') : json;
}
