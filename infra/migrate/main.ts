import path from 'node:path';
import { migrateAll } from '../database/migrate-all.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { tell } from '../language/tell.mjs';
import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';

expectNoArguments('migrate', tell('migrate.about'));

let database: OpenDatabase | null = null;
try {
  const { home, ports, databaseUrl } = readToolEnv(process.env);
  database = await openDatabase({ home, port: ports.postgres, databaseUrl });
  console.log(tell('migrate.begins'));
  const protection = await migrateAll({ urls: database.urls, payloadSecret: keptSecret(home, 'payload') });
  console.log(tell(`migrate.${protection}`));
  console.log(tell('migrate.done', { file: path.join(home, 'database-passwords.json') }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.leave();
}
