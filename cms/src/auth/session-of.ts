import { type Payload, parseCookies } from 'payload';
import { sessionCookieName } from './session-cookie.ts';
import type { Session } from './session-store.ts';
import { sessionHash } from './session-token.ts';
import type { SignIn } from './sign-in.ts';

/** The session of whoever sends these headers, expired or not; null when there is none. */
export async function sessionOf(signIn: SignIn, payload: Payload, headers: Headers): Promise<Session | null> {
  const token = parseCookies(headers).get(sessionCookieName(signIn.origin));
  const tokenHash = sessionHash(token, signIn.cookieKey);
  return tokenHash === null ? null : signIn.sessions.find(payload, tokenHash);
}
