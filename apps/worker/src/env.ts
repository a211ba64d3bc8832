import { keycloakAddress } from '@verbonden/kit-identity';
import { keysVariables } from '@verbonden/kit-keys';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

const keycloak = z.url('must be the address of Keycloak').transform((given, context) => {
  const address = keycloakAddress(given);
  if (address === null) context.addIssue('must be https unless it is on this machine');
  return address ?? z.NEVER;
});

const secretForDevelopment = 'worker-for-development-only';

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a postgres:// address of the login worker_login',
  }),
  ...keysVariables,
  KEYS_FOLDER: keysVariables.KEYS_FOLDER.default('.verbonden/keys'),
  KEYCLOAK_URL: keycloak.default('http://localhost:8080'),
  KEYCLOAK_REALM: z.string().min(1).default('verbonden'),
  WORKER_CLIENT_SECRET: z.string().min(1).default(secretForDevelopment),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
    .default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be like Stad <geen-antwoord@stad.example>')
    .default('Verbonden <geen-antwoord@stad.demo.example>'),
  OFFICERS_MAIL: z.email().default('privacy@stad.demo.example'),
  TEXT_GATEWAY_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address of a gateway for text messages' })
    .optional(),
  TEXT_GATEWAY_TOKEN: z.string().min(1).optional(),
  NATIONAL_NUMBERS: z.enum(['test-only', 'all']).default('test-only'),
  LOG_MONTHS: z.coerce.number().int().min(12, 'must be at least 12').default(60),
  WORKER_HOST: z.string().min(1).default('127.0.0.1'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Each with why production does not run on what is good enough for development. */
const neededInProduction = {
  KEYS_FOLDER: 'the keys of people lie where no backup of the database is',
  KEYS_MASTER: 'the master key does not lie beside what it wraps',
  KEYCLOAK_URL: 'the worker changes roles there',
  WORKER_CLIENT_SECRET: 'the one for development is known to everybody',
  SMTP_URL: 'mail leaves through the mail server of the city',
  MAIL_FROM: 'people see who mailed them',
  OFFICERS_MAIL: 'privacy officers are told there what waits for too long',
} as const;

export type Env = Readonly<ReturnType<typeof parseEnv>>;

/** The settings of the worker, or one sentence per variable that is missing or wrong. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return name in given ? `${name}: ${message}` : `${name} is missing: ${message}`;
    });
    throw new CannotStart(sentences.join('; '));
  }
  const isProduction = parsed.data.NODE_ENV === 'production';
  const lacking = Object.entries(neededInProduction).find(
    ([name]) => !(name in given) || given[name] === secretForDevelopment,
  );
  if (isProduction && lacking) throw new CannotStart(`${lacking[0]} is missing; in production ${lacking[1]}`);
  return Object.freeze({ ...parsed.data, isProduction });
}

/** Parsed once, when the process starts. */
export const readEnv = () => parseEnv(process.env);
