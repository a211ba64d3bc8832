import type { KeysEnv } from '@verbonden/kit-keys';
import type { DatabaseUrls, Login } from '@verbonden/kit-postgres';
import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';
import { expectLogins } from './expect-logins.ts';
import { migrateAll } from './migrate-all.ts';
import { openDatabase } from './open-database.ts';

export type CmsEnvironment = Readonly<Record<'DATABASE_URL' | 'PAYLOAD_SECRET', string>>;

/** What else there is beside the CMS: where people live, and their keys. */
export interface DevelopmentParts {
  readonly urls: DatabaseUrls;
  readonly keys: KeysEnv;
}

/**
 * Gives work the environment of a CMS process on the development database, migrated; works beside `npm start` and without it.
 * @param logins which the work uses
 */
export async function withDevelopmentCms<T>(
  work: (env: CmsEnvironment, parts: DevelopmentParts) => Promise<T>,
  logins: readonly Login[] = ['cms_login'],
): Promise<T> {
  const { home, ports, databaseUrl, keys } = readToolEnv(process.env);
  const database = await openDatabase({ home, port: ports.postgres, databaseUrl });
  try {
    await expectLogins(database.urls, home, logins);
    const payloadSecret = keptSecret(home, 'payload');
    await migrateAll({ urls: database.urls, payloadSecret, keys });
    const env = { DATABASE_URL: database.urls.cms_login, PAYLOAD_SECRET: payloadSecret };
    return await work(env, { urls: database.urls, keys });
  } finally {
    await database.leave();
  }
}
