import { migrateAll } from '../database/migrate-all.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';

expectNoArguments(
  'migrate',
  'Brings every schema of the database in DATABASE_URL (unset: the development database) to what the code declares. Takes no arguments.',
);

let database: OpenDatabase | null = null;
try {
  const { home, ports, databaseUrl } = readToolEnv(process.env);
  database = await openDatabase({ home, port: ports.postgres, databaseUrl });
  console.log('Migrating the schemas privacy, content and cms ...');
  await migrateAll({ urls: database.urls, payloadSecret: keptSecret(home, 'payload') });
  console.log(`Done. The passwords of the logins are in ${home}/database-passwords.json.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.stop();
}
