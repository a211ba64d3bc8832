import type { TransactionSql } from 'postgres';

/** A question of which the answer is known while nothing is broken. */
export interface Probe {
  /** The same key is the same question. */
  readonly key: string;
  readonly ask: (tx: TransactionSql) => Promise<string>;
}

/** One thing taken away from the wall, or made wider. */
export interface Mutant {
  readonly name: string;
  /** What breaks it, in SQL. */
  readonly statement: string;
  /** Those that should notice; the first that does ends the search. */
  readonly probes: readonly Probe[];
}
