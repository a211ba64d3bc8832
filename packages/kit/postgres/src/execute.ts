import type { Sql } from 'postgres';

/** Runs one statement on a connection that somebody else opened, inside that one's transaction. Values are `$1`, `$2`... */
export type Execute = (text: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

// postgres.js knows it; its types do not.
const extended = { prepare: false, simple: false };

/**
 * Statements on this pool, or in this transaction, of one command each.
 * NOTE: left to itself, postgres.js sends a text without values in a way that the server runs every command in it, so that whatever was
 * smuggled in behind a semicolon (`set local role none`) would be run too.
 */
export function oneCommandEach({ unsafe }: Pick<Sql, 'unsafe'>): Sql['unsafe'] {
  return ((text, values = []) => unsafe(text, values, extended)) as Sql['unsafe'];
}

/** The same for who knows no driver. */
export function executeOn(client: Pick<Sql, 'unsafe'>): Execute {
  const run = oneCommandEach(client);
  return (text, values) => run(text, [...values] as Parameters<Sql['unsafe']>[1]);
}
