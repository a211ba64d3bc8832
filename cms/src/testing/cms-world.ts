import { randomUUID } from 'node:crypto';
import { contentDatabase } from '@verbonden/content';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import { getPayload, handleEndpoints, type Payload } from 'payload';
import postgres, { type Sql } from 'postgres';
import { type AuthEnv, nobody } from '../auth/index.ts';
import { cmsConfig } from '../cms-config.ts';
import { migrateCms } from '../database/migrate-cms.ts';

/** A CMS on a database of its own, the content domain beside it, and an eye that sees all. */
export interface CmsWorld {
  readonly payload: Payload;
  readonly admin: Sql;
  readonly database: TestDatabase;
  /** What the REST address answers. */
  readonly rest: (request: Request) => Promise<Response>;
  close(): Promise<void>;
}

/** The world in which every test of the CMS begins: migrated, empty, reached as `cms_login`. */
export async function cmsWorld(authEnv: AuthEnv = nobody): Promise<CmsWorld> {
  const database = await testDatabase({ domains: [contentDatabase()] });
  const env = {
    databaseUrl: database.urls.cms_login,
    secret: 'a secret for tests only, long enough',
    origin: 'http://localhost:3000',
    isProduction: false,
  };
  const config = await cmsConfig(env, authEnv);
  Object.assign(config, { logger: { options: { level: 'silent' } } });
  const key = randomUUID();
  const payload = await getPayload({ config, key, disableOnInit: true });
  await migrateCms(payload);
  const admin = postgres(database.urls.admin, { max: 3, onnotice: () => {} });
  return {
    payload,
    admin,
    database,
    rest: (request) => handleEndpoints({ config, request, payloadInstanceCacheKey: key }),
    close: async () => {
      await payload.destroy();
      await admin.end();
      await database.close();
    },
  };
}
