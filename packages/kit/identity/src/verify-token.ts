import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { KeySet } from './key-set.ts';
import { readTokenHeader } from './token-parts.ts';
import { Unauthorised, type UnauthorisedReason } from './unauthorised.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly keys: KeySet;
  readonly now: () => number;
}

/** Clocks of servers differ a little; more than this is not the clock. An expiry is kept to the second all the same. */
export const toleranceInSeconds = 5;

export interface VerifiedToken {
  readonly payload: JWTPayload;
  readonly subject: string;
  readonly client: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/**
 * What a token says, once everything about it is right: form, algorithm, key, signature, issuer, audience, times, type.
 *
 * @throws Unauthorised
 * @throws IdentityUnavailable
 */
export async function verifyToken(token: string, rules: TokenRules): Promise<VerifiedToken> {
  const { kid } = readTokenHeader(token, rules.algorithms);
  const findKey = await rules.keys.findKey(kid);
  const { payload } = await jwtVerify(token, findKey, {
    algorithms: [...rules.algorithms],
    issuer: rules.issuer,
    audience: rules.audience,
    requiredClaims: ['exp', 'iat', 'sub', 'azp', 'typ'],
    clockTolerance: toleranceInSeconds,
    currentDate: new Date(rules.now()),
  }).catch((error: unknown) => {
    throw new Unauthorised(reasonOf(error));
  });

  const { sub, azp, iat, exp, typ, cnf } = payload;
  if (typ !== 'Bearer') throw new Unauthorised('type');
  if (cnf !== undefined) throw new Unauthorised('bound');
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw new Unauthorised('claims');
  if (typeof azp !== 'string' || azp === '') throw new Unauthorised('claims');
  if (!Number.isFinite(exp) || !Number.isFinite(iat) || exp === undefined || iat === undefined) {
    throw new Unauthorised('claims');
  }
  if (exp * 1000 <= rules.now()) throw new Unauthorised('expired');
  if (iat > rules.now() / 1000 + toleranceInSeconds) throw new Unauthorised('notYetValid');
  return { payload, subject: sub, client: azp, issuedAt: iat, expiresAt: exp };
}

/** Why jose refused it, in our words. @throws what is no refusal */
export function reasonOf(error: unknown): UnauthorisedReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'key';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'nbf' && error.reason === 'check_failed' ? 'notYetValid' : 'claims';
  }
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'malformed';
  throw error;
}
