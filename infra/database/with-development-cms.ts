import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';
import { expectLogins } from './expect-logins.ts';
import { migrateAll } from './migrate-all.ts';
import { openDatabase } from './open-database.ts';

export type CmsEnvironment = Readonly<Record<'DATABASE_URL' | 'PAYLOAD_SECRET', string>>;

/** Gives work the environment of a CMS process on the development database, migrated; works beside `npm start` and without it. */
export async function withDevelopmentCms<T>(work: (env: CmsEnvironment) => Promise<T>): Promise<T> {
  const { home, ports, databaseUrl, keys } = readToolEnv(process.env);
  const database = await openDatabase({ home, port: ports.postgres, databaseUrl });
  try {
    await expectLogins(database.urls, home, ['cms_login']);
    const payloadSecret = keptSecret(home, 'payload');
    await migrateAll({ urls: database.urls, payloadSecret, keys });
    return await work({ DATABASE_URL: database.urls.cms_login, PAYLOAD_SECRET: payloadSecret });
  } finally {
    await database.leave();
  }
}
