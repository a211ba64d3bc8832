import type { IncomingMessage } from 'node:http';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { publicPart, type SigningKeys } from './signing-keys.ts';

export interface OwnTokens {
  readonly keys: SigningKeys;
  readonly issuer: string;
  /** Tokens issued before this second are not taken. */
  readonly notBefore: number;
}

/** The claims of an access token of ours in the Authorization header, or null. */
export async function ownTokenOf(
  request: IncomingMessage,
  { keys, issuer, notBefore }: OwnTokens,
): Promise<JWTPayload | null> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: keys.map(publicPart) }), {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'sub', 'azp'],
    });
    return payload.typ === 'Bearer' && Number(payload.iat) >= notBefore ? payload : null;
  } catch {
    // Which of the checks failed is of no use to the caller: the token is not good.
    return null;
  }
}
