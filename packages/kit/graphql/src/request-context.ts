import type { KeyStore } from '@verbonden/kit-keys';
import type { ReadContext } from '@verbonden/kit-planner';
import type { Tx } from '@verbonden/kit-postgres';

/** What resolvers know of a request. An app adds its own (the actor, a logger) by widening this interface. */
export interface RequestContext extends ReadContext {
  /** Who asks and why, for the policies of the database; {} for nobody in particular. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Aborted when the client has gone or the time is up. */
  readonly signal?: AbortSignal;
  /** The keys under which commands seal what is stored encrypted. */
  readonly keys: KeyStore;
  /**
   * What the work answers, as the actor of the request, in the one transaction of the operation: of a mutation it may write, of any other
   * operation it only reads. What is read afterwards, by `readBack` and by fields, is read in that same transaction. It is committed before
   * the answer leaves; an answer with an error in it puts everything back.
   */
  asActor<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What is announced on this channel of the database (one that a domain names) from now on, for subscriptions: ids, never texts. */
  follow(channel: string): AsyncIterable<string>;
}
