import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const client = z.object({
  clientId: z.string(),
  name: z.string().optional(),
  /** Where Keycloak sends its orders, each at a path below. */
  adminUrl: z.url().optional(),
  secret: z.string().optional(),
  bearerOnly: z.boolean().default(false),
  publicClient: z.boolean(),
  standardFlowEnabled: z.boolean(),
  serviceAccountsEnabled: z.boolean(),
  redirectUris: z.array(z.string()),
  webOrigins: z.array(z.string()),
  attributes: z.record(z.string(), z.string()).default({}),
  defaultClientScopes: z.array(z.string()),
  protocolMappers: z
    .array(z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) }))
    .default([]),
});

const user = z.object({
  id: z.uuid(),
  username: z.string(),
  email: z.email().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  serviceAccountClientId: z.string().optional(),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
  credentials: z.array(z.object({ type: z.literal('password'), value: z.string() })).default([]),
  realmRoles: z.array(z.string()).default([]),
  clientRoles: z.record(z.string(), z.array(z.string())).default({}),
});

const realmFile = z.object({
  realm: z.string(),
  displayName: z.string(),
  accessTokenLifespan: z.number().int().positive(),
  ssoSessionIdleTimeout: z.number().int().positive(),
  ssoSessionMaxLifespan: z.number().int().positive(),
  roles: z.object({ realm: z.array(z.object({ name: z.string(), description: z.string() })) }),
  clients: z.array(client),
  organizations: z.array(
    z.object({ alias: z.string(), name: z.string(), members: z.array(z.object({ username: z.string() })) }),
  ),
  users: z.array(user),
});

/** The parts of Keycloak's realm representation that both issuers share; the file itself holds more. */
export type Realm = z.infer<typeof realmFile>;
export type RealmClient = Realm['clients'][number];
export type RealmUser = Realm['users'][number];

/** Values for the `${NAME:default}` places in a realm file, for example where the CMS listens. */
export type RealmValues = Readonly<Record<string, string>>;

export const defaultRealmFile = path.join(import.meta.dirname, 'realm.json');

/**
 * The text of a realm file with its places filled in. Keycloak itself knows the same notation and fills them from
 * its environment; ours are filled before it starts, so that the two issuers read the same bytes.
 */
export function fillRealm(file: string, values: RealmValues): string {
  const text = readFileSync(file, 'utf8');
  return text.replaceAll(/\$\{([A-Z_]+):([^}]*)\}/g, (_, name: string, fallback: string) =>
    JSON.stringify(values[name] ?? fallback).slice(1, -1),
  );
}

export function readRealm(file: string, values: RealmValues): Realm {
  const parsed = realmFile.safeParse(JSON.parse(fillRealm(file, values)));
  if (!parsed.success) throw new Error(`The realm file ${file} cannot be used: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
