import type { GraphQLFormattedError } from 'graphql';

/** What was thrown behind errors that say nothing of it, for the log of the request that they belong to. */
const faults = new WeakMap<GraphQLFormattedError, unknown>();

export function withMaskedFault(error: GraphQLFormattedError, fault: unknown): GraphQLFormattedError {
  faults.set(error, fault);
  return error;
}

/** Undefined when nothing was masked. */
export function maskedFaultOf(error: GraphQLFormattedError): unknown {
  return faults.get(error);
}
