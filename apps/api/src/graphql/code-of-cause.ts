import { codeOf, sqlStateOf } from '@verbonden/kit-graphql';
import { BindRefused } from '@verbonden/kit-planner';
import { tokenRevoked } from '@verbonden/kit-postgres';
import type { GraphQLFormattedError } from 'graphql';
import { apolloFault } from './answer-errors.ts';
import { withMaskedFault } from './masked-fault.ts';

/** Apollo's and the planner's `formatError`: what was thrown from below gets its public code, in one place. */
export function withCodeOfCause(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  if (sqlStateOf(cause) === tokenRevoked) return { ...formatted, extensions: { code: 'UNAUTHENTICATED' } };
  const { code, isShown } = codeOf(error);
  const known = formatted.extensions?.['code'];
  if (known !== apolloFault) return known === code && !isShown ? withMaskedFault({ ...formatted }, cause) : formatted;
  const facts = cause instanceof BindRefused ? cause.facts : {};
  const told = {
    ...formatted,
    message: isShown ? formatted.message : code,
    extensions: { ...formatted.extensions, ...facts, code },
  };
  return isShown ? told : withMaskedFault(told, cause);
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error;
}
