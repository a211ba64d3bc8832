import * as oidc from 'openid-client';
import type { AuthEnv } from './env.ts';

/** Keycloak as the CMS knows it. Found at the first need and remembered, so the CMS starts without it. */
export interface Keycloak {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** @throws when Keycloak does not answer */
  configuration(): Promise<oidc.Configuration>;
}

const timeoutInSeconds = 5;

export function createKeycloak({ origin, keycloak }: AuthEnv): Keycloak {
  const issuer = `${keycloak.url}/realms/${encodeURIComponent(keycloak.realm)}`;
  let found: Promise<oidc.Configuration> | undefined;
  return {
    issuer,
    clientId: keycloak.clientId,
    redirectUri: `${origin}/api/oidc/callback`,
    configuration: () => {
      found ??= discover(issuer, keycloak).catch((error: unknown) => {
        found = undefined;
        throw error;
      });
      return found;
    },
  };
}

function discover(issuer: string, { clientId, clientSecret }: AuthEnv['keycloak']): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretPost(clientSecret), {
    timeout: timeoutInSeconds,
    // Plain http is this machine only; the environment was checked for that.
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  });
}
