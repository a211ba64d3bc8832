import path from 'node:path';
import { type KeysEnv, keysVariables } from '@verbonden/kit-keys';
import { z } from 'zod';
import { tell } from '../language/tell.mjs';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

const schema = z.object({
  NODE_ENV: z.string().optional(),
  VERBONDEN_HOME: z
    .string()
    .min(1)
    .default(path.resolve(import.meta.dirname, '../../.verbonden')),
  POSTGRES_PORT: port(54_329),
  DATABASE_URL: z.url().optional(),
  API_PORT: port(4000),
  CMS_PORT: port(3000),
  DESK_PORT: port(5100),
  IDENTITY_PORT: port(8080),
  WORKER_PORT: port(4100),
  MAILBOX_PORT: port(8025),
  MAILBOX_SMTP_PORT: port(1025),
  KEYCLOAK_URL: z.url().optional(),
  KEYCLOAK_CLIENT_SECRET: z.string().min(1).optional(),
  WORKER_CLIENT_SECRET: z.string().min(1).optional(),
  VERBONDEN_IDENTITY: z.enum(['keycloak', 'development']).optional(),
  ...keysVariables,
  KEYS_FOLDER: keysVariables.KEYS_FOLDER.optional(),
});

type Part = 'postgres' | 'api' | 'cms' | 'desk' | 'identity' | 'worker' | 'mailbox' | 'smtp';

export interface StartEnv {
  /** Everything that `npm start` keeps: database, Keycloak, logs, secrets. */
  readonly home: string;
  readonly ports: Readonly<Record<Part, number>>;
  /** A Postgres of one's own instead of the embedded one; its user may create roles and databases. */
  readonly databaseUrl: string | null;
  /** A Keycloak that runs already, with the realm imported. */
  readonly keycloakUrl: string | null;
  /** Of its client `cms`; null: of the realm that is started here. */
  readonly keycloakClientSecret: string | null;
  /** Of its client `worker`; null: of the realm that is started here. */
  readonly workerClientSecret: string | null;
  /** Which identity provider to run; null: Keycloak where Java is found. */
  readonly identity: 'keycloak' | 'development' | null;
  /** Where the keys of people are; beside everything else, unless it is said. */
  readonly keys: KeysEnv;
}

/** What the launcher was asked. @throws Error naming the variable and what is wrong with it, in one sentence. */
export function readStartEnv(source: NodeJS.ProcessEnv): StartEnv {
  if (source['NODE_ENV'] === 'production') {
    throw new Error(tell('start.inProduction'));
  }
  const env = readToolEnv(source);
  if (env.keycloakUrl && !env.keycloakClientSecret) throw new Error(tell('start.clientSecretMissing'));
  return env;
}

/** The same for the tools that also work on a production database, which must then be named. @throws Error in one sentence */
export function readToolEnv(source: NodeJS.ProcessEnv): StartEnv {
  if (source['NODE_ENV'] === 'production' && !source['DATABASE_URL']) {
    throw new Error(tell('env.databaseMissing'));
  }
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(tell('env.wrong', { problems: problems.join('; ') }));
  }
  const { data } = parsed;
  return Object.freeze({
    home: path.resolve(data.VERBONDEN_HOME),
    ports: {
      postgres: data.POSTGRES_PORT,
      api: data.API_PORT,
      cms: data.CMS_PORT,
      desk: data.DESK_PORT,
      identity: data.IDENTITY_PORT,
      worker: data.WORKER_PORT,
      mailbox: data.MAILBOX_PORT,
      smtp: data.MAILBOX_SMTP_PORT,
    },
    databaseUrl: data.DATABASE_URL ?? null,
    keycloakUrl: data.KEYCLOAK_URL ?? null,
    keycloakClientSecret: data.KEYCLOAK_URL ? (data.KEYCLOAK_CLIENT_SECRET ?? null) : null,
    workerClientSecret: data.KEYCLOAK_URL ? (data.WORKER_CLIENT_SECRET ?? null) : null,
    identity: data.VERBONDEN_IDENTITY ?? null,
    keys: keysOf(data),
  });
}

function keysOf(data: z.infer<typeof schema>): KeysEnv {
  const { KEYS_MASTER, KEYS_MASTER_PREVIOUS, KEYS_KMS_TOKEN } = data;
  const KEYS_FOLDER = path.resolve(data.KEYS_FOLDER ?? path.join(data.VERBONDEN_HOME, 'keys'));
  return { KEYS_FOLDER, KEYS_MASTER, KEYS_MASTER_PREVIOUS, KEYS_KMS_TOKEN };
}
