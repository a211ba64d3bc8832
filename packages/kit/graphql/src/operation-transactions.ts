import { Disclosures, type Statement } from '@verbonden/kit-planner';
import type { Operation, Tx } from '@verbonden/kit-postgres';
import { claimsFor } from './claims-for.ts';
import { logDisclosures } from './log-disclosures.ts';
import type { OperationParts, OperationRequest } from './operation-parts.ts';

type Side = 'public' | 'actor';

/** The transactions of one operation: one for what is public, one for what is done as the actor, ended together. */
export class OperationTransactions {
  readonly disclosures = new Disclosures();
  readonly #parts: OperationParts;
  readonly #asked: OperationRequest;
  readonly #open = new Map<Side, Operation>();
  readonly #failed = new Set<Side>();
  #hasEnded = false;

  constructor(parts: OperationParts, asked: OperationRequest) {
    this.#parts = parts;
    this.#asked = asked;
  }

  /** Whether a statement of the actor failed. */
  get hasFailed(): boolean {
    return this.#failed.has('actor');
  }

  /** Rows of columns as text. */
  async read({ capability, text, values }: Statement): Promise<readonly (readonly (string | null)[])[]> {
    const side = capability === 'public_reader' ? 'public' : 'actor';
    if (this.#hasEnded) return afterTheAnswer();
    const rows = await this.#noticing(side, this.#operation(side).execute(text, values));
    return rows.map((row) => Object.values(row) as (string | null)[]);
  }

  async asActor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#hasEnded) return afterTheAnswer();
    return this.#noticing('actor', this.#operation('actor').asActor(work));
  }

  async end(outcome: 'commit' | 'rollback'): Promise<void> {
    const isCommit = outcome === 'commit' && !this.hasFailed;
    try {
      if (isCommit && !this.disclosures.isEmpty)
        await logDisclosures(this.#operation('actor').execute, this.disclosures);
    } finally {
      this.#hasEnded = true;
    }
    const ends = [...this.#open].map(([side, operation]) =>
      isCommit && !this.#failed.has(side) ? operation.commit() : operation.rollback(),
    );
    await Promise.all(ends);
  }

  #operation(side: Side): Operation {
    const known = this.#open.get(side);
    if (known) return known;
    const { publicOperations, actorOperations } = this.#parts;
    const { kind, claims, signal } = this.#asked;
    const pool = side === 'public' ? publicOperations : actorOperations;
    // A mutation reads what it just wrote, so that everything it does as the actor is in the transaction that may write.
    const capability = side === 'public' ? 'public_reader' : kind === 'mutation' ? 'actor_writer' : 'actor_reader';
    const operation = pool.open({ capability, claims: claimsFor(capability, claims), signal });
    this.#open.set(side, operation);
    return operation;
  }

  async #noticing<T>(side: Side, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.#failed.add(side);
      throw error;
    }
  }
}

/**
 * graphql-js answers at the first error that reaches the top, and fields beside it still ask. Nobody would end what they begin, and nobody waits for
 * them: an error that nobody catches would stop the process.
 */
function afterTheAnswer(): Promise<never> {
  return new Promise(() => {});
}
