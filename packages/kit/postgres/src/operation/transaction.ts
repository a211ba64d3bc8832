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
  // drizzle wants the pool's options, and begins a nested transaction where this client has savepoints.
  const whole = Object.assign(client, {
    options: pool.options,
    begin: client.savepoint.bind(client),
  }) as unknown as Sql;
  return {
    tx: drizzle(whole),
    execute: (text, values) => client.unsafe(text, [...values] as Parameters<TransactionSql['unsafe']>[1]),
  };
}
