import { BindRefused } from '@verbonden/kit-planner';
import { PoolBusy } from '@verbonden/kit-postgres';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.ts';

const byState: Readonly<Record<string, ErrorCode>> = { '42501': 'FORBIDDEN', '57014': 'TIMEOUT' };

/** The public code of whatever was thrown, and whether its message may be shown. A refusal of a value may; anything else is a fault. */
export function codeOf(thrown: unknown): { readonly code: string; readonly isShown: boolean } {
  if (thrown instanceof BindRefused) return { code: thrown.code, isShown: true };
  if (thrown instanceof GraphQLError) {
    const { code } = thrown.extensions;
    if (thrown.originalError && thrown.originalError !== thrown) return codeOf(thrown.originalError);
    return typeof code === 'string' ? { code, isShown: true } : { code: 'INTERNAL', isShown: false };
  }
  if (thrown instanceof PoolBusy) return { code: 'UNAVAILABLE', isShown: false };
  const state = sqlStateOf(thrown);
  if (state === undefined) return { code: 'INTERNAL', isShown: false };
  // NOTE: class 08 is a lost connection, 53 a database out of room, 57P one that is stopping.
  const isOutage = state.startsWith('08') || state.startsWith('53') || state.startsWith('57P');
  return { code: byState[state] ?? (isOutage ? 'UNAVAILABLE' : 'INTERNAL'), isShown: false };
}

/** The five characters by which Postgres names an error, when the error is one of Postgres. */
export function sqlStateOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const { code, cause } = thrown as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return cause === undefined || cause === thrown ? undefined : sqlStateOf(cause);
}
