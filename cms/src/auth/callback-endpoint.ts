import * as oidc from 'openid-client';
import type { Endpoint, PayloadRequest } from 'payload';
import { cookie } from './cookie.ts';
import { type Flow, forgottenFlow, readFlow } from './flow.ts';
import { isUnavailable } from './is-unavailable.ts';
import { notice, signInAddress } from './notice.ts';
import { reasonOf } from './reason-of.ts';
import { safePath } from './safe-path.ts';
import { seeOther } from './see-other.ts';
import { sessionCookieName } from './session-cookie.ts';
import { newSessionToken, sessionHash } from './session-token.ts';
import type { SignIn } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';

/** Where Keycloak sends the browser back to: ends in a session, or in a page that says why not. */
export function callbackEndpoint(signIn: SignIn): Endpoint {
  return { path: '/oidc/callback', method: 'get', handler: (req) => finish(signIn, req) };
}

async function finish(signIn: SignIn, req: PayloadRequest): Promise<Response> {
  const flow = await readFlow(signIn, req.headers, req.searchParams.get('state'));
  // Whoever is signed in already came here twice; the second time is no reason to trouble them.
  if (!flow) return req.user ? seeOther(`${signIn.origin}/admin`) : stale(req);
  const cookies = [forgottenFlow(signIn, flow.state)];
  try {
    const signedIn = await exchangeCode(signIn, req, flow);
    cookies.push(await openSession(signIn, req, signedIn));
    if (signedIn.roles.length > 0) return seeOther(`${signIn.origin}${safePath(flow.back)}`, cookies);
    const values = { name: signedIn.name };
    return notice({ headers: req.headers, status: 403, subject: 'noRole', values, canSignOut: true, cookies });
  } catch (error) {
    if (req.user) return seeOther(`${signIn.origin}/admin`, cookies);
    req.payload.logger.error({ ...reasonOf(error), msg: 'Someone could not be signed in' });
    const onward = { key: 'tryAgain', href: signInAddress(flow.back) } as const;
    const [status, subject] = isUnavailable(error) ? ([503, 'unavailable'] as const) : ([400, 'failed'] as const);
    return notice({ headers: req.headers, status, subject, onward, cookies });
  }
}

function stale(req: PayloadRequest): Response {
  const onward = { key: 'signIn', href: signInAddress('/admin') } as const;
  return notice({ headers: req.headers, status: 400, subject: 'stale', onward });
}

async function exchangeCode({ keycloak, readSignedIn }: SignIn, req: PayloadRequest, flow: Flow): Promise<SignedIn> {
  const address = new URL(keycloak.redirectUri);
  address.search = req.searchParams.toString();
  return readSignedIn(
    await oidc.authorizationCodeGrant(await keycloak.configuration(), address, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    }),
  );
}

/** Also for somebody without a role: signing out of Keycloak needs what the session keeps. */
async function openSession(signIn: SignIn, { payload }: PayloadRequest, signedIn: SignedIn): Promise<string> {
  const { origin, isSecure, sessionSeconds, sessions, cookieKey } = signIn;
  const value = newSessionToken(cookieKey);
  const userId = await sessions.keepUser(payload, signedIn);
  await sessions.open(payload, sessionHash(value, cookieKey) ?? '', userId, signedIn);
  return cookie({ name: sessionCookieName(origin), value, maxAgeInSeconds: sessionSeconds, isSecure });
}
