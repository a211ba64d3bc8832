import { createHash } from 'node:crypto';
import type { KeycloakAdmin } from './keycloak-admin.ts';
import { fillRealm, type RealmValues } from './read-realm.ts';

const attribute = 'verbonden.file';

/**
 * Puts the realm of a file in place: nothing happens when it stands there already; a file (or an address in it) that
 * changed replaces the realm, with whatever was added to it by hand. For a Keycloak of our own only.
 */
export async function importRealm(admin: KeycloakAdmin, file: string, values: RealmValues): Promise<void> {
  const text = fillRealm(file, values);
  const hash = createHash('sha256').update(text).digest('hex');
  const representation = JSON.parse(text) as { realm: string; attributes?: Record<string, string> };
  const standing = await admin.findRealmAttributes(representation.realm);
  if (standing?.[attribute] === hash) return;
  if (standing) await admin.removeRealm(representation.realm);
  await admin.createRealm({ ...representation, attributes: { ...representation.attributes, [attribute]: hash } });
}
