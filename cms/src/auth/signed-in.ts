import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { z } from 'zod';
import { type CmsRole, toCmsRoles } from '../access/cms-role.ts';
import type { Keycloak } from './keycloak.ts';

/** Who signed in, and what Keycloak says they may do at this moment. */
export interface SignedIn {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly CmsRole[];
  /** Keycloak's own session. */
  readonly keycloakSession: string | null;
  readonly idToken: string | null;
  readonly refreshToken: string | null;
}

const accessClaims = z.object({
  sub: z.string().min(1),
  azp: z.string(),
  sid: z.string().optional(),
  typ: z.literal('Bearer').optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).optional(),
});

export type ReadSignedIn = (tokens: TokenEndpointResponse & TokenEndpointResponseHelpers) => Promise<SignedIn>;

/** Reads the answer of the token endpoint. Roles are in the access token only, so that is verified as strictly as a stranger's. */
export function signedInReader(keycloak: Keycloak): ReadSignedIn {
  const keys = keyReader(keycloak);
  return async (tokens) => {
    const claims = accessClaims.parse(await verified(keycloak, tokens.access_token, keys));
    if (claims.azp !== keycloak.clientId) throw new Error('The access token was made for another client');
    const idClaims = tokens.claims();
    if (idClaims && idClaims.sub !== claims.sub) throw new Error('The two tokens are about two people');
    const name = claims.name ?? claims.preferred_username ?? claims.sub;
    return {
      sub: claims.sub,
      name,
      email: claims.email ?? '',
      roles: toCmsRoles(claims.realm_access?.roles ?? []),
      keycloakSession: claims.sid ?? null,
      idToken: tokens.id_token ?? null,
      refreshToken: tokens.refresh_token ?? null,
    };
  };
}

/** Keycloak's keys, fetched at the first need; a changed key is found without a restart. */
export function keyReader(keycloak: Keycloak): () => Promise<JWTVerifyGetKey> {
  let keys: JWTVerifyGetKey | undefined;
  return async () => {
    const { jwks_uri } = (await keycloak.configuration()).serverMetadata();
    if (!jwks_uri) throw new Error('Keycloak names no place for its keys');
    keys ??= createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 5_000 });
    return keys;
  };
}

async function verified(keycloak: Keycloak, token: string, keys: () => Promise<JWTVerifyGetKey>): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, await keys(), {
    issuer: keycloak.issuer,
    algorithms: ['RS256', 'PS256', 'ES256'],
    requiredClaims: ['exp', 'iat', 'sub'],
    clockTolerance: 5,
  });
  return payload;
}
