import * as oidc from 'openid-client';
import type { Endpoint } from 'payload';
import { cookie } from './cookie.ts';
import { notice, signInAddress } from './notice.ts';
import { reasonOf } from './reason-of.ts';
import { seeOther } from './see-other.ts';
import { sessionCookieName } from './session-cookie.ts';
import { sessionOf } from './session-of.ts';
import type { SignIn } from './sign-in.ts';

/** How Keycloak says, on the way back, that its session has ended. */
export const signedOutState = 'signed-out';

/** Ends the session here and at Keycloak. Only a form of our own pages can ask for it. */
export function logoutEndpoint(signIn: SignIn): Endpoint {
  const { origin, isSecure, keycloak, sessions } = signIn;
  return {
    path: '/oidc/logout',
    method: 'post',
    handler: async (req) => {
      if (req.headers.get('origin') !== origin) {
        return notice({ headers: req.headers, status: 403, subject: 'foreign' });
      }
      const session = await sessionOf(signIn, req.payload, req.headers);
      if (session) await sessions.end(req.payload, { id: { equals: session.id } });
      const cookies = [cookie({ name: sessionCookieName(origin), value: '', maxAgeInSeconds: 0, isSecure })];
      try {
        const address = oidc.buildEndSessionUrl(await keycloak.configuration(), {
          post_logout_redirect_uri: `${origin}/`,
          state: signedOutState,
          ...(session?.idToken ? { id_token_hint: session.idToken } : {}),
        });
        return seeOther(address.href, cookies);
      } catch (error) {
        req.payload.logger.error({ ...reasonOf(error), msg: 'Keycloak could not be reached to sign someone out' });
        const onward = { key: 'signInAgain', href: signInAddress('/admin') } as const;
        return notice({ headers: req.headers, status: 503, subject: 'signedOutHere', onward, cookies });
      }
    },
  };
}
