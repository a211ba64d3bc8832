import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** The end of the secrets that the realm file gives to who names none: everybody can read them. */
const known = '-for-development-only';

const schema = z
  .object({
    NODE_ENV: z.string().optional(),
    CMS_ORIGIN: z.url().default('http://localhost:3000'),
    PAYLOAD_SECRET: z.string().min(32),
    KEYCLOAK_URL: z
      .url()
      .default('http://localhost:8080')
      .transform((url) => url.replace(/\/+$/, ''))
      .refine((url) => url.startsWith('https:') || loopback.test(url), 'must be https unless it is on this machine'),
    KEYCLOAK_REALM: z.string().min(1).default('verbonden'),
    KEYCLOAK_CLIENT_ID: z.string().min(1).default('cms'),
    KEYCLOAK_CLIENT_SECRET: z.string().min(1),
    CMS_SESSION_SECONDS: z.coerce.number().int().min(20).max(600).default(600),
  })
  .refine(
    ({ NODE_ENV, KEYCLOAK_CLIENT_SECRET }) => NODE_ENV !== 'production' || !KEYCLOAK_CLIENT_SECRET.endsWith(known),
    {
      path: ['KEYCLOAK_CLIENT_SECRET'],
      error: 'is the one for development, which everybody knows: give the client one of its own in Keycloak',
    },
  );

export interface AuthEnv {
  /** The address under which editors reach the CMS, without a slash at the end. */
  readonly origin: string;
  /** Every key of signing in is derived from it. */
  readonly secret: string;
  readonly keycloak: {
    readonly url: string;
    readonly realm: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  /** How long a session lasts without being renewed: a role withdrawn in Keycloak lives on for that long at most. */
  readonly sessionSeconds: number;
}

/** For scripts, tests and the build: there is a place for users, and no way in. */
export const nobody: AuthEnv = Object.freeze({
  origin: 'http://localhost:3000',
  secret: randomBytes(32).toString('hex'),
  keycloak: { url: 'http://localhost:8080', realm: 'none', clientId: 'none', clientSecret: 'none' },
  sessionSeconds: 600,
});

/** How people sign in. @throws Error naming each variable that is missing or wrong, in one sentence */
export function readAuthEnv(source: Readonly<Record<string, string | undefined>>): AuthEnv {
  if (source['NEXT_PHASE'] === 'phase-production-build') return nobody;
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
    throw new Error(`Nobody can sign in to the CMS: these variables are missing or wrong: ${problems.join(', ')}.`);
  }
  const { data } = parsed;
  return Object.freeze({
    origin: new URL(data.CMS_ORIGIN).origin,
    secret: data.PAYLOAD_SECRET,
    keycloak: {
      url: data.KEYCLOAK_URL,
      realm: data.KEYCLOAK_REALM,
      clientId: data.KEYCLOAK_CLIENT_ID,
      clientSecret: data.KEYCLOAK_CLIENT_SECRET,
    },
    sessionSeconds: data.CMS_SESSION_SECONDS,
  });
}
