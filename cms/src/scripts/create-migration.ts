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
process.exit(0);
