import { type Execute, executeOn } from '@verbonden/kit-postgres';
import postgres, { type Sql } from 'postgres';

/** What the worker does as itself, through the functions that its login may call: nobody acts, and no row of a person can be read. */
export class LoginTransactions {
  readonly #sql: Sql;
  /** One function, by itself. */
  readonly execute: Execute;

  constructor(url: string) {
    // As many again as tasks run at once: each may hold one while it waits for its turn.
    this.#sql = postgres(url, { max: 8, onnotice: () => {}, connection: { application_name: 'verbonden worker' } });
    this.execute = executeOn(this.#sql);
  }

  /** What the work answers, stored when it did not throw. */
  run<T>(work: (execute: Execute) => Promise<T>): Promise<T> {
    return this.#sql.begin((tx) => work(executeOn(tx))) as Promise<T>;
  }

  /** Does the work when nobody else is at this very thing any more, in this process or another: what was asked meanwhile is then seen. */
  async inTurn(thing: string, work: () => Promise<void>): Promise<void> {
    const held = await this.#sql.reserve();
    try {
      await held`select pg_advisory_lock(hashtextextended(${`verbonden.${thing}`}, 0))`;
      try {
        await work();
      } finally {
        await held`select pg_advisory_unlock(hashtextextended(${`verbonden.${thing}`}, 0))`;
      }
    } finally {
      held.release();
    }
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 5 });
  }
}
