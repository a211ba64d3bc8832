import type { OperationParts, OperationRequest } from './operation-parts.ts';
import { OperationTransactions } from './operation-transactions.ts';
import type { RequestContext } from './request-context.ts';

/** The context of one operation that graphql-js answers. Whoever makes one ends it, and lets the answer go only then. */
export interface OperationContext extends RequestContext {
  /** Whether a statement about people failed: then its transaction holds nothing, and neither may the answer. */
  hasFailed(): boolean;
  /** Commits what was done and the record of what was disclosed, together; or puts everything back. */
  end(outcome: 'commit' | 'rollback'): Promise<void>;
}

/**
 * A context with a transaction for what is public and one for what is done as the actor, each begun when it is first needed. The request may still
 * change until then. NOTE: a plain object, because Apollo Server copies it.
 */
export function operationContext(parts: OperationParts, asked: OperationRequest): OperationContext {
  const transactions = new OperationTransactions(parts, asked);
  const { cursors, keys } = parts;
  return {
    claims: asked.claims,
    ambient: asked.ambient,
    ...(asked.signal && { signal: asked.signal }),
    cursors,
    keys,
    disclosures: transactions.disclosures,
    read: (statement) => transactions.read(statement),
    asActor: (work) => transactions.asActor(work),
    follow: (channel) => {
      if (!parts.follow) throw new Error('Nothing is announced here.');
      return parts.follow(channel, asked.signal);
    },
    hasFailed: () => transactions.hasFailed,
    end: (outcome) => transactions.end(outcome),
  };
}
