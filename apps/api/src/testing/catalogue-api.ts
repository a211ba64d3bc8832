import { contentDatabase, type Publication, publishCodes, publishProduct, withdrawProduct } from '@verbonden/content';
import { aCode } from '@verbonden/content/sample';
import { type Execute, executeOn } from '@verbonden/kit-postgres';
import { type TestDatabase, testDatabase } from '@verbonden/kit-testing';
import postgres, { type Sql } from 'postgres';
import { parseEnv } from '../env.ts';
import { logger } from '../observability/logger.ts';
import { type RunningApi, startApi } from '../start-api.ts';

/** A theme that has a name. */
export const knownTheme = aCode('Thema', 'BouwenWonen');

export interface CatalogueApi extends RunningApi {
  readonly database: TestDatabase;
  readonly admin: Sql;
  publish(...publications: Publication[]): Promise<void>;
  withdraw(id: string): Promise<void>;
  /** Another process over the same database. */
  second(settings?: Readonly<Record<string, string>>): Promise<RunningApi>;
}

/** The real API over a real database, with what the test publishes through the functions that the CMS uses. */
export async function catalogueApi(settings: Readonly<Record<string, string>> = {}): Promise<CatalogueApi> {
  const database = await testDatabase({ domains: [contentDatabase()] });
  const editor = postgres(database.urls.cms_login, { max: 1, onnotice: () => undefined });
  const admin = postgres(database.urls.admin, { max: 1, onnotice: () => undefined });
  const inTransaction = (work: (execute: Execute) => Promise<unknown>) => editor.begin((tx) => work(executeOn(tx)));
  const theme = {
    iri: knownTheme,
    list: 'theme',
    position: 0,
    label: { nl: 'Bouwen en wonen' },
    parentIri: null,
  } as const;
  await inTransaction((execute) => publishCodes(execute, [theme], 'informal'));
  const start = (more: Readonly<Record<string, string>>) =>
    startApi(
      parseEnv({
        NODE_ENV: 'test',
        DATABASE_URL: database.urls.api_actor,
        PUBLIC_DATABASE_URL: database.urls.api_public,
        API_PORT: '0',
        RATE_LIMIT_PER_MINUTE: '1000000',
        ...settings,
        ...more,
      }),
      logger('silent'),
    );
  const api = await start({});
  return {
    ...api,
    database,
    admin,
    publish: async (...publications) => {
      await inTransaction(async (execute) => {
        for (const publication of publications) await publishProduct(execute, publication);
      });
    },
    withdraw: async (id) => {
      await inTransaction((execute) => withdrawProduct(execute, id));
    },
    second: (more = {}) => start(more),
    close: async () => {
      await api.close();
      await Promise.all([editor.end(), admin.end()]);
      await database.close();
    },
  };
}
