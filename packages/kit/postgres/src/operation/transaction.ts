import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { type Execute, executeOn, oneCommandEach } from '../execute.ts';

/** drizzle's typed builder on the connection of one transaction; `transaction` on it makes a savepoint. */
export type Tx = PostgresJsDatabase;

export interface OpenTransaction {
  readonly tx: Tx;
  readonly execute: Execute;
}

/** Both ways to speak to one open transaction. Instants, dates and intervals come back as Postgres writes them. */
export function toOpenTransaction(client: TransactionSql, pool: Sql): OpenTransaction {
  const single = singly(client);
  // drizzle wants the pool's options, and begins a nested transaction where this client has savepoints.
  const whole = Object.assign(single, {
    options: pool.options,
    begin: single.savepoint.bind(single),
  }) as unknown as Sql;
  return { tx: drizzle(whole), execute: executeOn(single) };
}

/** NOTE: the parts of it within a savepoint as well. */
function singly(client: TransactionSql): TransactionSql {
  const savepoint = client.savepoint.bind(client) as (work: (part: TransactionSql) => unknown) => Promise<unknown>;
  return Object.assign(client, {
    unsafe: oneCommandEach(client),
    savepoint: ((work: (part: TransactionSql) => unknown) =>
      savepoint((part) => work(singly(part)))) as TransactionSql['savepoint'],
  });
}
