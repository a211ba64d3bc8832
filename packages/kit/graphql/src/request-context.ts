import type { ReadContext } from '@verbonden/kit-planner';

/** What resolvers know of a request. An app adds its own (the actor, a logger) by widening this interface. */
export interface RequestContext extends ReadContext {
  /** Who asks, for the policies of the database; {} for nobody in particular. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Aborted when the client has gone or the time is up. */
  readonly signal?: AbortSignal;
}
