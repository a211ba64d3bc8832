import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PAYLOAD_SECRET: z.string().min(32),
  CMS_ORIGIN: z.url().default('http://localhost:3000'),
});

export interface CmsEnv {
  /** Of the login `cms_login`: it owns the schema `cms` and may call the publishing functions of the content domain. */
  readonly databaseUrl: string;
  /** Signs what Payload itself signs; at least 32 characters. */
  readonly secret: string;
  /** The address under which editors reach the CMS, without a slash at the end. */
  readonly origin: string;
  readonly isProduction: boolean;
}

const nowhere: CmsEnv = Object.freeze({
  databaseUrl: 'postgres://build.invalid/none',
  secret: 'only for the build, which signs nothing',
  origin: 'http://localhost:3000',
  isProduction: true,
});

/** What the CMS was asked. @throws Error naming each variable that is missing or wrong, in one sentence. */
export function readCmsEnv(source: NodeJS.ProcessEnv): CmsEnv {
  // The build only asks which pages there are: it reaches no database and serves nobody.
  if (source['NEXT_PHASE'] === 'phase-production-build') return nowhere;
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
    throw new Error(`The CMS cannot start: these environment variables are missing or wrong: ${problems.join(', ')}.`);
  }
  const { data } = parsed;
  return Object.freeze({
    databaseUrl: data.DATABASE_URL,
    secret: data.PAYLOAD_SECRET,
    origin: data.CMS_ORIGIN.replace(/\/$/, ''),
    isProduction: data.NODE_ENV === 'production',
  });
}
