import { contentDatabase } from '@verbonden/content';
import { type DatabaseUrls, migrate } from '@verbonden/kit-postgres';
import { runCmsScript } from './run-cms-script.ts';

export interface MigrateAll {
  readonly urls: DatabaseUrls;
  /** Payload wants its secret even to migrate. */
  readonly payloadSecret: string;
}

/** Brings every schema to what the code declares: content first, since the CMS publishes into it. */
export async function migrateAll({ urls, payloadSecret }: MigrateAll): Promise<void> {
  await migrate(urls.admin, [contentDatabase()]);
  await runCmsScript({
    script: 'migrate',
    env: { DATABASE_URL: urls.cms_login, PAYLOAD_SECRET: payloadSecret },
    output: 'quiet',
  });
}
