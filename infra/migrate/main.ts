import path from 'node:path';
import { knownLogins, logins, readLogHeads } from '@verbonden/kit-postgres';
import { passwordFile } from '../database/expect-logins.ts';
import { migrateAll } from '../database/migrate-all.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { tell } from '../language/tell.mjs';
import { readToolEnv } from '../start/env.ts';
import { keptSecret } from '../start/secrets.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';
import { tellLost } from '../verify-log/tell-lost.ts';

const isRenewing = process.argv.slice(3).join(' ') === '--new-passwords';
if (!isRenewing) expectNoArguments('migrate', tell('migrate.about'));

let database: OpenDatabase | null = null;
try {
  const { home, ports, databaseUrl, keys } = readToolEnv(process.env);
  database = await openDatabase({ home, port: ports.postgres, databaseUrl, isRenewing });
  const { urls } = database;
  console.log(tell('migrate.begins'));
  const protection = await migrateAll({ urls, payloadSecret: keptSecret(home, 'payload'), keys });
  console.log(tell(`migrate.${protection}`));
  const known = await knownLogins(urls);
  const unknown = logins.filter((login) => !known.includes(login));
  const told = { file: passwordFile(home), known: known.join(', '), unknown: unknown.join(', ') };
  if (isRenewing) console.log(tell('migrate.renewed', told));
  else if (known.length > 0) console.log(tell('migrate.known', told));
  if (unknown.length > 0) console.log(tell('migrate.unknown', told));
  const restored = await tellLost(urls.admin, await readLogHeads(path.join(keys.KEYS_FOLDER, 'log-heads')));
  if (restored) console.log(`${restored.sentence}\n${tell('restored.andThen')}`);
  console.log(tell('migrate.done'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.leave();
}
