import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getPayload } from 'payload';
import { cmsConfig } from '../cms-config.ts';
import { schemaEnv } from '../database/schema-env.ts';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z]+(?:_[a-z0-9]+)+$/.test(name)) {
  console.error(
    'Name the migration after what it does, for example: npm run migrate:create -w cms -- add_opening_hours',
  );
  process.exit(1);
}
const payload = await getPayload({ config: cmsConfig(schemaEnv), disableDBConnect: true, disableOnInit: true });
await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true });
tidy(path.join(import.meta.dirname, '../migrations'));
process.exit(0);

/** The template is older than our compiler's rules, and of the snapshots only the newest is ever read. */
function tidy(folder: string): void {
  const files = readdirSync(folder).toSorted();
  const newest = files.findLast((file) => file.endsWith('.json'))?.replace('.json', '') ?? '';
  const migration = path.join(folder, `${newest}.ts`);
  const text = readFileSync(migration, 'utf8')
    .replace('{ MigrateUpArgs, MigrateDownArgs, sql }', '{ type MigrateDownArgs, type MigrateUpArgs, sql }')
    .replaceAll('{ db, payload, req }', '{ db }');
  writeFileSync(migration, text);
  for (const file of files) if (file.endsWith('.json') && !file.startsWith(newest)) rmSync(path.join(folder, file));
}
