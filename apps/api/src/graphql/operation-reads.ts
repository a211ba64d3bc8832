import type { Statement } from '@verbonden/kit-planner';
import type { OperationPool } from '@verbonden/kit-postgres';

interface Pools {
  readonly publicOperations: OperationPool;
  readonly actorOperations: OperationPool;
}

interface Who {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** The statements of one operation that graphql-js answers: per capability one transaction, begun when it is first needed. */
export class OperationReads {
  readonly #pools: Pools;
  readonly #who: Who;
  readonly #open = new Map<Statement['capability'], ReturnType<OperationPool['open']>>();
  #hasEnded = false;

  constructor(pools: Pools, who: Who) {
    this.#pools = pools;
    this.#who = who;
  }

  /** Rows of columns as text. */
  async read({ capability, text, values }: Statement): Promise<readonly (readonly (string | null)[])[]> {
    const rows = await this.#operation(capability).execute(text, values);
    return rows.map((row) => Object.values(row) as (string | null)[]);
  }

  async end(outcome: 'commit' | 'rollback'): Promise<void> {
    this.#hasEnded = true;
    if (this.#open.size === 0) return;
    await Promise.all([...this.#open.values()].map((operation) => operation[outcome]()));
  }

  #operation(capability: Statement['capability']) {
    const known = this.#open.get(capability);
    if (known) return known;
    // graphql-js answers at the first error that reaches the top, and fields beside it still ask: nobody would end what they begin.
    if (this.#hasEnded) throw new Error('The operation has ended.');
    const { publicOperations, actorOperations } = this.#pools;
    const pool = capability === 'public_reader' ? publicOperations : actorOperations;
    const operation = pool.open({ capability, ...this.#who });
    this.#open.set(capability, operation);
    return operation;
  }
}
