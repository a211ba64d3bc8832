import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import type { Execute } from '../execute.ts';

/** drizzle's typed builder on the connection of one transaction; `transaction` on it makes a savepoint. */
export type Tx = PostgresJsDatabase;

export interface OpenTransaction {
  readonly tx: Tx;
  readonly execute: Execute;
}

/** Both ways to speak to one open transaction. Instants, dates and intervals come back as Postgres writes them. */
export function toOpenTransaction(client: TransactionSql, pool: Sql): OpenTransaction {
  const single = oneCommandEach(client);
  // drizzle wants the pool's options, and begins a nested transaction where this client has savepoints.
  const whole = Object.assign(single, {
    options: pool.options,
    begin: single.savepoint.bind(single),
  }) as unknown as Sql;
  return {
    tx: drizzle(whole),
    execute: (text, values) => single.unsafe(text, [...values] as Parameters<TransactionSql['unsafe']>[1]),
  };
}

// postgres.js knows it; its types do not.
const extended = { prepare: false, simple: false };

/**
 * NOTE: left to itself, postgres.js sends a text without values in a way that the server runs every command in it, so that whatever was
 * smuggled in behind a semicolon (`set local role none`) would be run too.
 */
function oneCommandEach(client: TransactionSql): TransactionSql {
  const unsafe: TransactionSql['unsafe'] = client.unsafe.bind(client);
  const savepoint = client.savepoint.bind(client) as (work: (part: TransactionSql) => unknown) => Promise<unknown>;
  return Object.assign(client, {
    unsafe: ((text, values = []) => unsafe(text, values, extended)) as TransactionSql['unsafe'],
    savepoint: ((work: (part: TransactionSql) => unknown) =>
      savepoint((part) => work(oneCommandEach(part)))) as TransactionSql['savepoint'],
  });
}
