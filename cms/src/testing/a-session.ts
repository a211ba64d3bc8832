import type { Payload } from 'payload';
import type { CmsRole } from '../access/cms-role.ts';
import type { AuthEnv } from '../auth/env.ts';
import { sessionCookieName } from '../auth/session-cookie.ts';
import { newSessionToken, sessionHash } from '../auth/session-token.ts';
import { createSignIn } from '../auth/sign-in.ts';

/** The Cookie header of somebody with these roles, as if they had just come from Keycloak. */
export async function aSession(payload: Payload, env: AuthEnv, roles: readonly CmsRole[]): Promise<string> {
  const { sessions, cookieKey } = createSignIn(env);
  const who = roles.join('-') || 'nobody';
  const signedIn = {
    sub: who,
    name: `Demo ${who}`,
    email: `${who}@demo.example`,
    roles,
    keycloakSession: null,
    idToken: null,
    refreshToken: null,
  };
  const token = newSessionToken(cookieKey);
  const userId = await sessions.keepUser(payload, signedIn);
  await sessions.open(payload, sessionHash(token, cookieKey) ?? '', userId, signedIn);
  return `${sessionCookieName(env.origin)}=${token}`;
}
