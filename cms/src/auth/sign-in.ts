import { deriveKey } from './derive-key.ts';
import type { AuthEnv } from './env.ts';
import { createKeycloak, type Keycloak } from './keycloak.ts';
import { type SessionStore, sessionStore } from './session-store.ts';
import { type ReadSignedIn, signedInReader } from './signed-in.ts';

/** What every part of signing in works with. */
export interface SignIn {
  readonly origin: string;
  readonly isSecure: boolean;
  readonly sessionSeconds: number;
  readonly keycloak: Keycloak;
  readonly readSignedIn: ReadSignedIn;
  readonly sessions: SessionStore;
  readonly cookieKey: Uint8Array;
  readonly flowKey: Uint8Array;
}

export function createSignIn(env: AuthEnv): SignIn {
  const keycloak = createKeycloak(env);
  return {
    origin: env.origin,
    isSecure: env.origin.startsWith('https:'),
    sessionSeconds: env.sessionSeconds,
    keycloak,
    readSignedIn: signedInReader(keycloak),
    sessions: sessionStore({ tokenKey: deriveKey(env.secret, 'tokens'), lifetimeInSeconds: env.sessionSeconds }),
    cookieKey: deriveKey(env.secret, 'session cookie'),
    flowKey: deriveKey(env.secret, 'sign-in flow'),
  };
}
