import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { RealmClient } from '../keycloak/read-realm.ts';
import { accessTokenClaims, toAccount } from './account.ts';
import { endSession } from './end-session.ts';
import { languageOf } from './language.ts';
import { failedPage, signedOutPage } from './login-page.ts';
import type { MemoryStore } from './memory-store.ts';
import type { RealmDirectory } from './realm-directory.ts';
import { showPage } from './show-page.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface IssuerState {
  readonly issuer: string;
  readonly directory: RealmDirectory;
  readonly store: MemoryStore;
  readonly keys: SigningKeys;
  /** Signs the cookies; new with every start. */
  readonly cookieKey: string;
}

export const newCookieKey = (): string => randomBytes(32).toString('base64url');

const resource = 'urn:verbonden:api';

/** oidc-provider, told to behave as the realm file makes Keycloak behave. */
export function providerConfiguration({ issuer, directory, store, keys, cookieKey }: IssuerState): Configuration {
  const { realm } = directory;
  return {
    adapter: (model) => store.adapter(model),
    clients: realm.clients.filter(({ bearerOnly }) => !bearerOnly).map(toClientMetadata),
    jwks: { keys: [...keys] },
    cookies: { keys: [cookieKey], names: { session: 'dev-session', interaction: 'dev-login', resume: 'dev-resume' } },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'organization'],
    acrValues: ['1'],
    claims: {
      openid: [
        'sub',
        'typ',
        'azp',
        'acr',
        'sid',
        'organization',
        'preferred_username',
        'name',
        'given_name',
        'family_name',
        'email',
        'email_verified',
      ],
    },
    findAccount: (ctx, id, token) => {
      const user = directory.find(id);
      const session = token && 'sessionUid' in token ? token.sessionUid : ctx.oidc.session?.uid;
      return user && toAccount(directory, { user, clientId: ctx.oidc.client?.clientId ?? '', session });
    },
    extraTokenClaims: (_ctx, token) => {
      const clientId = token.clientId ?? '';
      const user = 'accountId' in token ? directory.find(token.accountId) : directory.serviceAccountOf(clientId);
      return (
        user &&
        accessTokenClaims(directory, { user, clientId, session: 'sessionUid' in token ? token.sessionUid : undefined })
      );
    },
    formats: {
      customizers: {
        // Keycloak says `JWT` where RFC 9068 says `at+jwt`, and gives a service account its own subject.
        jwt: (_ctx, token, parts) => {
          parts.header = { typ: 'JWT' };
          const account = token.kind === 'ClientCredentials' && directory.serviceAccountOf(token.clientId ?? '');
          if (account) parts.payload.sub = account.id;
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => endSession({ directory, keys, issuer }, ctx, form),
        postLogoutSuccessSource: (ctx) => {
          showPage(ctx, signedOutPage(languageOf(ctx.req)));
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope: 'openid profile email organization',
          audience: audienceOf(directory, client.clientId),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    loadExistingGrant: grantEverything,
    interactions: { url: (_ctx, interaction) => `/realms/${realm.realm}/login/${interaction.uid}` },
    renderError: (ctx, out) => {
      showPage(ctx, failedPage(languageOf(ctx.req), `${out.error}: ${out.error_description ?? ''}`));
    },
    clientBasedCORS: (_ctx, origin, client) =>
      directory.findClient(client.clientId)?.webOrigins.includes(origin) ?? false,
    routes: {
      authorization: '/protocol/openid-connect/auth',
      token: '/protocol/openid-connect/token',
      jwks: '/protocol/openid-connect/certs',
      userinfo: '/protocol/openid-connect/userinfo',
      end_session: '/protocol/openid-connect/logout',
      revocation: '/protocol/openid-connect/revoke',
    },
    ttl: {
      AccessToken: realm.accessTokenLifespan,
      AuthorizationCode: 60,
      ClientCredentials: realm.accessTokenLifespan,
      Grant: realm.ssoSessionMaxLifespan,
      IdToken: realm.accessTokenLifespan,
      Interaction: 1800,
      RefreshToken: realm.ssoSessionIdleTimeout,
      Session: realm.ssoSessionMaxLifespan,
    },
  };
}

function toClientMetadata({ clientId, name, secret, publicClient, ...client }: RealmClient) {
  return {
    client_id: clientId,
    client_name: name ?? clientId,
    ...(publicClient || !secret ? {} : { client_secret: secret }),
    token_endpoint_auth_method: publicClient ? ('none' as const) : ('client_secret_post' as const),
    require_auth_time: true,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: (client.attributes['post.logout.redirect.uris'] ?? '').split('##').filter(Boolean),
    response_types: client.standardFlowEnabled ? (['code'] as const).slice() : [],
    grant_types: [
      ...(client.standardFlowEnabled ? ['authorization_code', 'refresh_token'] : []),
      ...(client.serviceAccountsEnabled ? ['client_credentials'] : []),
    ],
  };
}

function audienceOf(directory: RealmDirectory, clientId: string): string {
  const client = directory.findClient(clientId);
  return (client && directory.audiencesOf(client)[0]) ?? clientId;
}

/** Nobody is asked for consent: the realm's clients are the city's own. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grantId = ctx.oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  if (known) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email organization');
  grant.addResourceScope(resource, 'openid profile email organization');
  await grant.save();
  return grant;
}
