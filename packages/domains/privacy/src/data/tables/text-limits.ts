import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** As many characters as the command lets through, or fewer. */
export const atMost = (column: PgColumn, most: number): SQL => sql`char_length(${column}) <= ${sql.raw(String(most))}`;

/** There is a letter or a digit in it, of whatever script. Of a character that came into Unicode after this server the command says what it is. */
export const saysSomething = (column: PgColumn): SQL =>
  sql`((${column} collate pg_unicode_fast) ~ '[[:alnum:]]' or not unicode_assigned(${column}))`;
