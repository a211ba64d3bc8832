import { migrateAll } from '../database/migrate-all.ts';
import { openDatabase } from '../database/open-database.ts';
import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';

const { home, ports, databaseUrl } = readToolEnv(process.env);
const database = await openDatabase({ home, port: ports.postgres, databaseUrl });
try {
  console.log('Migrating the schemas privacy, content and cms ...');
  await migrateAll({ urls: database.urls, payloadSecret: keptSecret(home, 'payload') });
  console.log(`Done. The passwords of the logins are in ${home}/database-passwords.json.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database.stop();
}
