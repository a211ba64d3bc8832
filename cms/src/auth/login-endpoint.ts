import * as oidc from 'openid-client';
import type { Endpoint } from 'payload';
import { readerLanguage } from '../plain-page/reader-language.ts';
import { keptFlow } from './flow.ts';
import { notice, signInAddress } from './notice.ts';
import { reasonOf } from './reason-of.ts';
import { safePath } from './safe-path.ts';
import { seeOther } from './see-other.ts';
import type { SignIn } from './sign-in.ts';

/** Begins signing in: code flow with PKCE, state and nonce. */
export function loginEndpoint(signIn: SignIn): Endpoint {
  return {
    path: '/oidc/login',
    method: 'get',
    handler: async (req) => {
      const back = safePath(req.searchParams.get('redirect'));
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      try {
        const address = oidc.buildAuthorizationUrl(await signIn.keycloak.configuration(), {
          redirect_uri: signIn.keycloak.redirectUri,
          scope: 'openid profile email',
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ui_locales: readerLanguage(req.headers),
        });
        return seeOther(address.href, [await keptFlow(signIn, { verifier, state, nonce, back })]);
      } catch (error) {
        req.payload.logger.error({ ...reasonOf(error), msg: 'Keycloak could not be reached to sign someone in' });
        const onward = { key: 'tryAgain', href: signInAddress(back) } as const;
        return notice({ headers: req.headers, status: 503, subject: 'unavailable', onward });
      }
    },
  };
}
