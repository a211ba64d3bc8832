import * as oidc from 'openid-client';
import { CookieJar } from './cookie-jar.ts';

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly redirectUri: string;
  readonly username: string;
  readonly password: string;
}

export interface SignedIn {
  readonly configuration: oidc.Configuration;
  readonly tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;
  /** The browser that signed in; a second sign-in with it is asked nothing. */
  readonly jar: CookieJar;
}

/**
 * Signs a demo person in as a browser would, form after form, on the development issuer as on Keycloak: code flow
 * with PKCE, state and nonce. For tests and scripts.
 *
 * @throws Error when the issuer shows the form again instead of going back to the application
 */
export async function signIn(options: SignInOptions, jar = new CookieJar()): Promise<SignedIn> {
  const { issuer, clientId, clientSecret, redirectUri, username, password } = options;
  const configuration = await oidc.discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    clientSecret ? undefined : oidc.None(),
    {
      execute: [oidc.allowInsecureRequests],
    },
  );
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const start = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const back = await walk({ start, until: redirectUri, form: { username, password }, jar });
  const tokens = await oidc.authorizationCodeGrant(configuration, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  return { configuration, tokens, jar };
}

interface Walk {
  readonly start: URL;
  readonly until: string;
  readonly form: Readonly<Record<string, string>>;
  readonly jar: CookieJar;
}

/** Follows redirects and fills in forms until the address of the application is reached. */
async function walk({ start, until, form, jar }: Walk): Promise<URL> {
  let [url, body]: [URL, URLSearchParams | null] = [start, null];
  let hasTypedPassword = false;
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { cookie: jar.header() },
    });
    jar.take(response);
    const location = response.headers.get('location');
    const page = await response.text();
    const action = /<form[^>]*\saction="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    if (location) {
      url = new URL(location, url);
      if (url.href.startsWith(until)) return url;
      body = null;
    } else if (action && !hasTypedPassword) {
      // Keycloak asks for the name first and the password on a second page.
      hasTypedPassword = /type="password"/.test(page);
      url = new URL(action, url);
      body = new URLSearchParams(form);
    } else {
      throw new Error(`Signing in ${form.username} stopped at ${url.origin}${url.pathname} (HTTP ${response.status}).`);
    }
  }
  throw new Error(`Signing in ${form.username} never came back to ${until}.`);
}
