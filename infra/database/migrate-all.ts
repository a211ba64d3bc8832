import { contentDatabase } from '@verbonden/content';
import {
  type ClaimsProtection,
  type DatabaseUrls,
  installMatrix,
  keepLoginKeys,
  migrate,
} from '@verbonden/kit-postgres';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { asCms } from './as-cms.ts';
import { runCmsScript } from './run-cms-script.ts';

export interface MigrateAll {
  readonly urls: DatabaseUrls;
  /** Payload wants its secret even to migrate. */
  readonly payloadSecret: string;
}

/** Brings every schema to what the code declares: content first, since the CMS publishes into it. What now protects the claims. */
export async function migrateAll({ urls, payloadSecret }: MigrateAll): Promise<ClaimsProtection> {
  await migrate(urls.admin, [contentDatabase(), oversightDatabase()]);
  await installMatrix(urls.admin, toRows(matrix));
  const protection = await keepLoginKeys(urls);
  await runCmsScript({
    script: 'migrate',
    env: { DATABASE_URL: asCms(urls.admin), PAYLOAD_SECRET: payloadSecret },
    output: 'quiet',
  });
  return protection;
}
