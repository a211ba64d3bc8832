import type { CmsEnv } from '../env.ts';

/** An environment that reaches nothing: enough to ask the configuration which tables it wants. */
export const schemaEnv: CmsEnv = Object.freeze({
  databaseUrl: 'postgres://schema.invalid/none',
  secret: 'only to describe the schema; signs nothing',
  origin: 'http://localhost:3000',
  isProduction: false,
});
