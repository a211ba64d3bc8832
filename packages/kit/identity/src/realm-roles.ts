// oxlint-disable-next-line typescript/triple-slash-reference -- the declaration must travel along into every package that imports this one
/// <reference path="./keycloak-token.d.ts" />

import type { JWTPayload } from 'jose';
import Token from 'keycloak-connect/middleware/auth-utils/token.js';
import { Unauthorised } from './unauthorised.ts';

/**
 * Which of the known roles a verified token holds, sorted. Keycloak's own token class answers, so that a role means
 * here what it means there.
 *
 * @throws Unauthorised when `realm_access` is not what Keycloak makes it
 */
export function realmRoles(token: string, payload: JWTPayload, known: readonly string[]): string[] {
  assertRoleList(payload.realm_access);
  const keycloakToken = new Token(token);
  return known.filter((role) => keycloakToken.hasRealmRole(role)).toSorted();
}

/** The token class looks a role up with `indexOf`: in a text instead of a list it would find any part of a word. */
function assertRoleList(access: unknown): void {
  if (access === undefined) return;
  const roles: unknown = typeof access === 'object' && access !== null && 'roles' in access ? access.roles : undefined;
  if (!Array.isArray(roles) || !roles.every((role) => typeof role === 'string')) throw new Unauthorised('claims');
}
