import type { Account, AccountClaims } from 'oidc-provider';
import type { RealmUser } from '../keycloak/read-realm.ts';
import type { RealmDirectory } from './realm-directory.ts';

/** What Keycloak's `profile`, `email`, `roles`, `acr` and `organization` scopes put in a token about one person. */
export interface TokenAbout {
  readonly user: RealmUser;
  readonly clientId: string;
  readonly session: string | undefined;
}

export function profileClaims(directory: RealmDirectory, { user, clientId, session }: TokenAbout): AccountClaims {
  const scopes = directory.findClient(clientId)?.defaultClientScopes ?? [];
  const organisations = scopes.includes('organization') ? directory.organisationsOf(user) : [];
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ');
  return {
    sub: user.id,
    azp: clientId,
    acr: '1',
    preferred_username: user.username,
    ...(session ? { sid: session } : {}),
    ...(organisations.length > 0 ? { organization: organisations } : {}),
    ...(name ? { name, given_name: user.firstName, family_name: user.lastName } : {}),
    ...(user.email ? { email: user.email, email_verified: true } : {}),
  };
}

/** Roles travel in the access token only, as Keycloak's do: an ID token says who someone is, not what they may. */
export function accessTokenClaims(directory: RealmDirectory, about: TokenAbout): Record<string, unknown> {
  const { sub: _, ...profile } = profileClaims(directory, about);
  const roles = directory.rolesOf(about.user.id);
  return { ...profile, typ: 'Bearer', ...(roles.length > 0 ? { realm_access: { roles } } : {}) };
}

export function toAccount(directory: RealmDirectory, about: TokenAbout): Account {
  return {
    accountId: about.user.id,
    claims: (use) => {
      const claims = profileClaims(directory, about);
      return use === 'id_token' ? { ...claims, typ: 'ID' } : claims;
    },
  };
}
