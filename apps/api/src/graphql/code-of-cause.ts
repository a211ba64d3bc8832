import { codeOf, sqlStateOf } from '@verbonden/kit-graphql';
import type { GraphQLFormattedError } from 'graphql';
import { apolloFault } from './answer-errors.ts';

const revoked = '28000';

/** Apollo's and the planner's `formatError`: what was thrown from below gets its public code, in one place. */
export function withCodeOfCause(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (sqlStateOf(causeOf(error)) === revoked) return { ...formatted, extensions: { code: 'UNAUTHENTICATED' } };
  if (formatted.extensions?.['code'] !== apolloFault) return formatted;
  const { code, isShown } = codeOf(error);
  return { ...formatted, message: isShown ? formatted.message : code, extensions: { ...formatted.extensions, code } };
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error;
}
