import * as oidc from 'openid-client';
import { type CollectionRefreshHook, Forbidden, type PayloadRequest, parseCookies } from 'payload';
import { cookie } from './cookie.ts';
import { isUnavailable } from './is-unavailable.ts';
import { sessionOfUser } from './keycloak-strategy.ts';
import { reasonOf } from './reason-of.ts';
import { sessionCookieName } from './session-cookie.ts';
import type { Session } from './session-store.ts';
import type { SignIn } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';

/**
 * Asks Keycloak for the next stretch of a session, and for the roles of today. When Keycloak says no, the session ends;
 * when it does not answer, the session goes on until its own end and not a second longer.
 */
export function renewSession(signIn: SignIn): CollectionRefreshHook {
  return async ({ args: { req }, user }) => {
    const session = sessionOfUser(req.user);
    if (!session) throw new Forbidden(req.t);
    const answer = (expiresAt: Date, roles: unknown) => ({
      exp: Math.floor(expiresAt.getTime() / 1_000),
      refreshedToken: '',
      setCookie: false,
      strategy: 'keycloak',
      user: { ...user, roles },
    });
    try {
      const signedIn = await askKeycloak(signIn, session);
      if (signedIn.roles.length === 0) throw new Error('no role of the CMS is left');
      await signIn.sessions.keepUser(req.payload, signedIn);
      const expiresAt = await signIn.sessions.renew(req.payload, session.id, signedIn);
      keepCookie(signIn, req);
      return answer(expiresAt, signedIn.roles);
    } catch (error) {
      if (isUnavailable(error)) {
        req.payload.logger.warn({ ...reasonOf(error), msg: 'Keycloak did not answer; the session was not renewed' });
        return answer(session.expiresAt, user.roles);
      }
      req.payload.logger.info({ ...reasonOf(error), msg: 'Keycloak did not renew a session; it was ended' });
      await signIn.sessions.end(req.payload, { id: { equals: session.id } });
      throw new Forbidden(req.t);
    }
  };
}

async function askKeycloak({ keycloak, readSignedIn }: SignIn, session: Session): Promise<SignedIn> {
  if (!session.refreshToken) throw new Error('the session came without a refresh token');
  return readSignedIn(await oidc.refreshTokenGrant(await keycloak.configuration(), session.refreshToken));
}

/** The same cookie, for the same stretch as the session. */
function keepCookie({ origin, isSecure, sessionSeconds }: SignIn, req: PayloadRequest): void {
  const name = sessionCookieName(origin);
  const value = parseCookies(req.headers).get(name);
  if (!value) return;
  req.responseHeaders ??= new Headers();
  req.responseHeaders.append('Set-Cookie', cookie({ name, value, maxAgeInSeconds: sessionSeconds, isSecure }));
}
