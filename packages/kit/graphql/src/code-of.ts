import { BindRefused } from '@verbonden/kit-planner';
import { PoolBusy } from '@verbonden/kit-postgres';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.ts';
import { NotAvailable } from './not-available.ts';
import { PurposeRefused } from './purpose-refused.ts';

/** What Node and postgres.js call a server that is not there, or no longer. */
const connectionLost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]);
/** We may not come in, or what we come for is not there: for a reader the same as a server that is away. */
const noEntry = new Set(['28000', '28P01', '3D000']);

const byState: Readonly<Record<string, ErrorCode>> = {
  '42501': 'FORBIDDEN',
  '57014': 'TIMEOUT',
  // What privacy.enter says of a purpose that no rule gives to the roles of the actor.
  V0402: 'PURPOSE_NOT_ALLOWED',
  // What oversight.record_shown says where data of a person are written down.
  V0403: 'DISCLAIMER_REQUIRED',
  V0404: 'DISCLAIMER_CHANGED',
};

/** The public code of whatever was thrown, and whether its message may be shown. A refusal of a value may; anything else is a fault. */
export function codeOf(thrown: unknown): { readonly code: string; readonly isShown: boolean } {
  if (thrown instanceof BindRefused) return { code: thrown.code, isShown: true };
  if (thrown instanceof PurposeRefused) return { code: thrown.code, isShown: true };
  if (thrown instanceof NotAvailable) return { code: 'NOT_AVAILABLE', isShown: true };
  if (thrown instanceof GraphQLError) {
    const { code } = thrown.extensions;
    if (thrown.originalError && thrown.originalError !== thrown) return codeOf(thrown.originalError);
    return typeof code === 'string' ? { code, isShown: true } : { code: 'INTERNAL', isShown: false };
  }
  if (thrown instanceof PoolBusy) return { code: 'UNAVAILABLE', isShown: false };
  if (codesOf(thrown).some((code) => connectionLost.has(code))) return { code: 'UNAVAILABLE', isShown: false };
  const state = sqlStateOf(thrown);
  if (state === undefined) return { code: 'INTERNAL', isShown: false };
  // NOTE: class 08 is a lost connection, 53 a database out of room, 57P one that is stopping.
  const isOutage = state.startsWith('08') || state.startsWith('53') || state.startsWith('57P') || noEntry.has(state);
  return { code: byState[state] ?? (isOutage ? 'UNAVAILABLE' : 'INTERNAL'), isShown: false };
}

/** The five characters by which Postgres names an error, when the error is one of Postgres. */
export function sqlStateOf(thrown: unknown): string | undefined {
  return codesOf(thrown).find((code) => /^[0-9A-Z]{5}$/.test(code));
}

/** The codes of an error and of what caused it, outermost first. */
function codesOf(thrown: unknown): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null) return [];
  const { code, cause } = thrown as { code?: unknown; cause?: unknown };
  const below = cause === undefined || cause === thrown ? [] : codesOf(cause);
  return typeof code === 'string' ? [code, ...below] : below;
}
