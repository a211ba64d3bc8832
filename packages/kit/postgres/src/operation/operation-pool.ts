import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { isDurable, unhurried } from '../pipeline/enter-statement.ts';
import { WaitingLine } from '../pipeline/waiting-line.ts';
import { ClaimsSeal } from '../privacy/claims-seal.ts';
import type { Capability } from '../roles/role-names.ts';
import { type Admit, admitted } from './admitted.ts';
import { deferred } from './deferred.ts';
import { type Hold, Operation, type OperationOptions } from './operation.ts';
import { type OpenTransaction, type Tx, toOpenTransaction } from './transaction.ts';

export interface OperationPoolOptions {
  readonly url: string;
  readonly maxConnections?: number;
  /** How long an operation may wait for a connection, and how many may wait. */
  readonly waitTimeoutInMs?: number;
  readonly maxWaiting?: number;
  readonly statementTimeoutInMs?: number;
  /** The longest a transaction may last, whatever it does. */
  readonly transactionTimeoutInMs?: number;
  /** True: every commit waits for the disk, whatever the operation says. */
  readonly isAlwaysDurable?: boolean;
  readonly admit?: Admit;
}

const modes: Readonly<Record<Capability, string>> = {
  public_reader: 'isolation level repeatable read read only',
  actor_reader: 'isolation level repeatable read',
  actor_writer: 'isolation level read committed',
};

/** NOTE: left to itself, postgres.js sends the text 'true' as false. */
const truth = {
  to: 16,
  from: [16],
  serialize: (value: unknown) => String(value),
  parse: (text: string) => text === 't',
};

class RolledBack extends Error {}

/** Operations of several statements, on postgres.js. An operation that needs one statement takes the PipelinePool. */
export class OperationPool {
  readonly #sql: Sql;
  /** Stops what other connections do; so it is never one of those. */
  readonly #control: Sql;
  readonly #line: WaitingLine<true>;
  readonly #seal: ClaimsSeal;
  readonly #isAlwaysDurable: boolean;
  readonly #admit: Admit;
  #free: number;

  constructor(options: OperationPoolOptions) {
    const { maxConnections = 10, statementTimeoutInMs = 10_000, transactionTimeoutInMs = 60_000 } = options;
    const shared = { onnotice: () => {}, connect_timeout: 5, idle_timeout: 300 };
    this.#sql = postgres(options.url, {
      ...shared,
      types: { truth },
      max: maxConnections,
      connection: {
        application_name: 'verbonden operation',
        statement_timeout: statementTimeoutInMs,
        transaction_timeout: transactionTimeoutInMs,
      },
    });
    this.#control = postgres(options.url, { ...shared, max: 1 });
    this.#isAlwaysDurable = options.isAlwaysDurable ?? false;
    this.#admit = options.admit ?? (() => null);
    this.#seal = new ClaimsSeal(options.url);
    this.#line = new WaitingLine(options.maxWaiting ?? 1000, options.waitTimeoutInMs ?? 5000);
    this.#free = maxConnections;
    // drizzle sets how its pool writes and reads json and times, once for all.
    drizzle(this.#sql);
  }

  /** An operation that has begun nothing yet. Whoever opens it ends it, by commit or rollback. */
  open(options: OperationOptions): Operation {
    return new Operation(options, (given) => this.#begin(given));
  }

  /** What the work answers: committed before it is told, put back when it throws. */
  async run<T>(options: OperationOptions, work: (tx: Tx) => Promise<T>): Promise<T> {
    const operation = this.open(options);
    try {
      const answer = await operation.asActor(work);
      await operation.commit();
      return answer;
    } catch (error) {
      await operation.rollback().catch(() => {});
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#line.refuseAll(new Error('The database pool is closed.'));
    await Promise.all([this.#sql.end({ timeout: 5 }), this.#control.end({ timeout: 5 })]);
  }

  async #begin(options: OperationOptions): Promise<Hold> {
    const { capability, signal } = options;
    await admitted(this.#admit, signal);
    if (this.#free > 0) this.#free -= 1;
    else await this.#line.wait(signal);
    const opened = deferred<{ readonly transaction: OpenTransaction; readonly pid: number }>();
    const ending = deferred<void>();
    const whole = this.#sql
      .begin(modes[capability], async (client) => {
        const pid = await this.#enter(client, options);
        opened.resolve({ transaction: toOpenTransaction(client, this.#sql), pid });
        await ending.promise;
      })
      .finally(() => this.#giveBack());
    whole.catch((error: unknown) => opened.reject(error));
    const { transaction, pid } = await opened.promise;
    return {
      transaction,
      commit: async () => {
        ending.resolve();
        await whole;
      },
      rollback: async () => {
        ending.reject(new RolledBack());
        await whole.catch((error: unknown) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      },
      // The server handles the signal before it reads what comes next on that connection, which is our ROLLBACK.
      cancel: async () => {
        await this.#control`select pg_cancel_backend(${pid})`;
      },
    };
  }

  async #enter(client: TransactionSql, options: OperationOptions): Promise<number> {
    const { capability, claims } = options;
    const waits = this.#isAlwaysDurable || isDurable(options);
    const told = JSON.stringify(claims);
    const seal = this.#seal.over('enter', capability, told);
    const [row] = await client<{ pid: number }[]>`
      select pg_backend_pid() as pid, privacy.enter(${told}, ${seal}), ${waits ? client`` : client`${client.unsafe(unhurried)},`}
        set_config('role', ${capability}, true)`;
    if (!row) throw new Error('The database did not say who we are.');
    return row.pid;
  }

  #giveBack(): void {
    if (!this.#line.serve(true)) this.#free += 1;
  }
}
