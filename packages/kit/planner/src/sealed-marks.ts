import { randomBytes } from 'node:crypto';
import { type KeyStore, openText } from '@verbonden/kit-keys';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Columns, RowProtection } from './source.ts';

// NOTE: as with rows, nobody who writes a text can know this mark.
const mark = `"~${randomBytes(12).toString('base64url')}:`;
const marked = new RegExp(`${mark}([0-9a-f-]{36}):([\\w.]+):([\\w.-]+);"`, 'g');

/** The name that a column's texts are sealed under: schema, table and column, as `sealText` of kit-keys wants it. */
export function sealedColumn(table: PgTable, column: PgColumn): string {
  const { schema, name } = getTableConfig(table);
  return `${schema ?? 'public'}.${name}.${column.name}`;
}

/** A sealed text as a statement yields it: to be opened once the answer is here. */
export function sealedSql(table: PgTable, column: PgColumn, { subject }: RowProtection, row: Columns): SQL {
  const name = sealedColumn(table, column);
  return sql`(${sql.raw(`'${mark.slice(1)}'`)} || ${row[subject]}::text || ${sql.raw(`':${name}:'`)} || ${column} || ';')`;
}

/**
 * The JSON with every sealed text in it opened; null where the key of the person is gone.
 * @throws CannotOpen when a text was sealed for another person or column
 */
export async function openSealed(json: string, keys: Pick<KeyStore, 'find'>): Promise<string> {
  if (!json.includes(mark)) return json;
  const subjects = new Set([...json.matchAll(marked)].map(([, subject = '']) => subject));
  const found = new Map(
    await Promise.all([...subjects].map(async (subject) => [subject, await keys.find(subject)] as const)),
  );
  return json.replaceAll(marked, (_, subject: string, column: string, sealed: string) => {
    const key = found.get(subject);
    return key ? JSON.stringify(openText(key, column, sealed)) : 'null';
  });
}
