import { randomUUID } from 'node:crypto';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import type { DatabaseAdapterObj } from 'payload';
import { knownOperators } from './known-operators.ts';

type Transaction = Parameters<Parameters<PostgresAdapter['drizzle']['transaction']>[0]>[0];

/**
 * The adapter with transactions that either commit or fail aloud.
 *
 * Payload's own commit swallows every error (a deferred constraint, an aborted transaction, a lost connection) and reports
 * the document as saved. Here a commit that fails rejects, and the operation with it.
 */
export function strictTransactions(adapter: DatabaseAdapterObj<PostgresAdapter>): DatabaseAdapterObj<PostgresAdapter> {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args);
      surviveLostConnections(database);
      database.operators = knownOperators(database.operators);
      database.beginTransaction = async (options) => {
        await database.initializing;
        const { transaction, commit, rollBack } = await open(database, options);
        const id = randomUUID();
        database.sessions[id] = { db: transaction, resolve: commit, reject: rollBack };
        return id;
      };
      database.commitTransaction = async (incoming) => {
        const id = await incoming;
        const session = id === undefined ? undefined : database.sessions[id];
        if (id === undefined || session === undefined) return;
        // Fails when the transaction was aborted, and runs deferred checks while there is still someone to tell.
        await (session.db as Transaction).execute(sql`set constraints all immediate`);
        delete database.sessions[id];
        await session.resolve();
      };
      return database;
    },
  };
}

interface Open {
  readonly transaction: Transaction;
  readonly commit: () => Promise<void>;
  readonly rollBack: () => Promise<void>;
}

function open(database: PostgresAdapter, options: PgTransactionConfig | undefined): Promise<Open> {
  return new Promise((opened, failed) => {
    const done = database.drizzle.transaction(
      (transaction) =>
        new Promise<void>((finish, abandon) => {
          opened({
            transaction,
            commit: async () => {
              finish();
              await done;
            },
            rollBack: async () => {
              abandon(new Error('rolled back'));
              await done.catch(() => undefined);
            },
          });
        }),
      options,
    );
    done.catch(failed);
  });
}

/** A connection that is killed is an event; with nobody listening it would end the whole process. */
function surviveLostConnections(database: PostgresAdapter): void {
  const connect = database.connect?.bind(database);
  if (!connect) return;
  // Its message alone: the error carries the whole client with it.
  const warn = ({ message }: Error): void => database.payload.logger.warn(`A database connection was lost: ${message}`);
  database.connect = async (options) => {
    await connect(options);
    database.pool.on('error', warn);
    database.pool.on('connect', (client) => client.on('error', warn));
  };
}
