import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** As many characters as the command lets through, or fewer: counted as letters, of which one may be several for the command. */
export const atMost = (column: PgColumn, most: number): SQL => sql`char_length(${column}) <= ${sql.raw(String(most))}`;

/**
 * There is a letter or a digit in it, of whatever script; blanks and what nobody sees say nothing. In the order of characters that every server has. Of
 * a character that came into Unicode after this server the command says what it is.
 */
export const saysSomething = (text: PgColumn | SQL): SQL =>
  sql`((${text} collate pg_unicode_fast) ~ '[[:alnum:]]' or not unicode_assigned(${text}))`;
