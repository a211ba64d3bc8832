import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultRealmFile } from '../keycloak/read-realm.ts';

/** Who may log in to what exists now: the demo people of the CMS and the desk, from the realm file, with the password they share. */
export function demoAccounts(): readonly { readonly username: string; readonly roles: readonly string[] }[] {
  const realm = JSON.parse(readFileSync(path.resolve(defaultRealmFile), 'utf8')) as {
    users: { username: string; realmRoles?: string[] }[];
  };
  return realm.users
    .filter(({ realmRoles = [] }) =>
      realmRoles.some((role) => role.startsWith('content-') || role === 'cms-admin' || role === 'privacy-officer'),
    )
    .map(({ username, realmRoles = [] }) => ({ username, roles: realmRoles }));
}
