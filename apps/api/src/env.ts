import { keycloakAddress } from '@verbonden/kit-identity';
import { keysVariables } from '@verbonden/kit-keys';
import proxyAddress from 'proxy-addr';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const wholeNumber = (fallback: number, least = 1) => z.coerce.number().int().min(least).default(fallback);
const origins = z.string().transform((text) =>
  text
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean),
);

const proxies = z
  .string()
  .refine(areAddresses, 'must be addresses or networks of proxies with commas between them, like 10.0.0.0/8');

const keycloak = z.url('must be the address of Keycloak').transform((given, context) => {
  const address = keycloakAddress(given);
  if (address === null) context.addIssue('must be https unless it is on this machine');
  return address ?? z.NEVER;
});

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address of the login api_actor' }),
  PUBLIC_DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a postgres:// address of the login api_public',
  }),
  ...keysVariables,
  KEYS_FOLDER: keysVariables.KEYS_FOLDER.optional(),
  KEYCLOAK_URL: keycloak.optional(),
  KEYCLOAK_REALM: z.string().min(1).default('verbonden'),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: wholeNumber(4000, 0).pipe(z.number().max(65_535)),
  API_POOL_SIZE: wholeNumber(10),
  CORS_ORIGINS: origins.optional(),
  CURSOR_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  TRUST_PROXY: proxies.default(''),
  RATE_LIMIT_PER_MINUTE: wholeNumber(1200),
  REQUEST_TIMEOUT_MS: wholeNumber(10_000),
  BODY_LIMIT_BYTES: wholeNumber(200_000),
  CACHE_MAX_BYTES: wholeNumber(32 * 1024 * 1024, 0),
  INTROSPECTION: onOff.optional(),
  OPERATIONS: z.enum(['any', 'registered']).default('any'),
  PERSONAL_OPERATIONS: z.enum(['any', 'registered']).optional(),
  LOG_DURABILITY: z.enum(['per-group', 'all']).default('per-group'),
  LIMIT_DEPTH: wholeNumber(16),
  LIMIT_ALIASES: wholeNumber(60),
  LIMIT_DIRECTIVES: wholeNumber(50),
  LIMIT_TOKENS: wholeNumber(2000),
  LIMIT_ROOT_FIELDS: wholeNumber(10),
  LIMIT_COST: wholeNumber(20_000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});

export type Env = Readonly<ReturnType<typeof parseEnv>>;

/** The settings of the API, or one sentence per variable that is missing or wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new CannotStart(complaint(parsed.error.issues, given));
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  if (isProduction && env.CURSOR_KEY === undefined) {
    throw new CannotStart('CURSOR_KEY is missing; in production it keeps page cursors valid after a restart');
  }
  if (isProduction && env.KEYCLOAK_URL === undefined) {
    throw new CannotStart('KEYCLOAK_URL is missing; in production nobody but that Keycloak says who signed in');
  }
  if (isProduction && (env.KEYS_FOLDER === undefined || env.KEYS_MASTER === undefined)) {
    const missing = env.KEYS_FOLDER === undefined ? 'KEYS_FOLDER' : 'KEYS_MASTER';
    throw new CannotStart(
      `${missing} is missing; in production the keys of people lie where no backup of the database is`,
    );
  }
  return Object.freeze({
    ...env,
    KEYS_FOLDER: env.KEYS_FOLDER ?? '.verbonden/keys',
    isProduction,
    KEYCLOAK_URL: env.KEYCLOAK_URL ?? 'http://localhost:8080',
    CORS_ORIGINS: env.CORS_ORIGINS ?? (isProduction ? [] : ['*']),
    INTROSPECTION: env.INTROSPECTION ?? !isProduction,
    PERSONAL_OPERATIONS: env.PERSONAL_OPERATIONS ?? (isProduction ? 'registered' : 'any'),
  });
}

/** Parsed once, when the process starts. */
export const readEnv = () => parseEnv(process.env);

function complaint(issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, unknown>>): string {
  const sentences = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return name in given ? `${name}: ${message}` : `${name} is missing: ${message}`;
  });
  return sentences.join('; ');
}

function areAddresses(text: string): boolean {
  try {
    const addresses = text.split(',').map((address) => address.trim());
    proxyAddress.compile(addresses.filter(Boolean));
    return true;
  } catch {
    return false;
  }
}
