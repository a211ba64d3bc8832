import { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';

/** The error code of each limit. */
export const limitCodes = {
  depth: 'TOO_DEEP',
  aliases: 'TOO_MANY_ALIASES',
  directives: 'TOO_MANY_DIRECTIVES',
  rootFields: 'TOO_MANY_ROOT_FIELDS',
  tokens: 'TOO_MANY_TOKENS',
  cost: 'TOO_COSTLY',
} as const satisfies Record<keyof Limits, string>;

/** The refusal of an operation that asks too much. The facts travel along; the sentence is chosen in the reader's language. */
export function limitExceeded(limit: keyof Limits, maximum: number, value?: number): GraphQLError {
  return new GraphQLError(`${limit} is over ${maximum}`, {
    extensions: { code: limitCodes[limit], limit, maximum, ...(value !== undefined && { value }) },
  });
}
