import type { CollectionConfig, Config, Endpoint } from 'payload';
import { backChannelLogoutEndpoint } from './back-channel-logout-endpoint.ts';
import { callbackEndpoint } from './callback-endpoint.ts';
import type { AuthEnv } from './env.ts';
import { loginEndpoint } from './login-endpoint.ts';
import { logoutEndpoint } from './logout-endpoint.ts';
import { sessions } from './sessions.ts';
import { createSignIn } from './sign-in.ts';
import { users } from './users.ts';

/** Signing in through Keycloak and nothing else, as the parts that a Payload config mounts. */
export interface KeycloakAuth {
  readonly collections: readonly [CollectionConfig, CollectionConfig];
  readonly endpoints: readonly Endpoint[];
  readonly admin: Pick<NonNullable<Config['admin']>, 'user'> & {
    readonly components: Pick<NonNullable<NonNullable<Config['admin']>['components']>, 'logout' | 'providers'>;
  };
}

export function keycloakAuth(env: AuthEnv): KeycloakAuth {
  const signIn = createSignIn(env);
  return {
    collections: [users(signIn), sessions],
    endpoints: [loginEndpoint, callbackEndpoint, logoutEndpoint, backChannelLogoutEndpoint].map((one) => one(signIn)),
    admin: {
      user: 'users',
      components: {
        logout: { Button: '/auth/logout-button.tsx#LogoutButton' },
        providers: ['/auth/keep-session.tsx#KeepSession', '/auth/tell-unsaved.tsx#TellUnsaved'],
      },
    },
  };
}
