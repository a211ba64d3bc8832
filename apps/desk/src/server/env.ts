import { keycloakAddress } from '@verbonden/kit-identity';
import { z } from 'zod';

const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

const origin = z
  .url({ protocol: /^https?$/, error: 'must be the address of the API as browsers reach it' })
  .refine((text) => isPrivate(new URL(text)), 'must be https unless it is on this machine')
  .transform((text) => new URL(text).origin);

const keycloak = z.url('must be the address of Keycloak as browsers reach it').transform((given, context) => {
  const address = keycloakAddress(given);
  if (address === null) context.addIssue('must be https unless it is on this machine');
  return address ?? z.NEVER;
});

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DESK_HOST: z.string().min(1).default('127.0.0.1'),
  DESK_PORT: z.coerce.number().int().min(0).max(65_535).default(5100),
  API_ORIGIN: origin.optional(),
  KEYCLOAK_URL: keycloak.optional(),
  KEYCLOAK_REALM: z.string().min(1).default('verbonden'),
});

export type Env = Readonly<ReturnType<typeof parseEnv>>;

/** The settings of the desk's server. @throws Error with one sentence per variable that is missing or wrong */
export function parseEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; '));
  }
  const { API_ORIGIN, KEYCLOAK_URL, ...env } = parsed.data;
  if (env.NODE_ENV === 'production' && !API_ORIGIN)
    throw new Error('API_ORIGIN is missing: where browsers find the API');
  if (env.NODE_ENV === 'production' && !KEYCLOAK_URL) {
    throw new Error('KEYCLOAK_URL is missing: where browsers find Keycloak');
  }
  return Object.freeze({
    ...env,
    API_ORIGIN: API_ORIGIN ?? 'http://localhost:4000',
    KEYCLOAK_URL: KEYCLOAK_URL ?? 'http://localhost:8080',
  });
}

/** Parsed once, when the process starts. */
export const readEnv = () => parseEnv(process.env);

const isPrivate = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || thisMachine.has(hostname);
