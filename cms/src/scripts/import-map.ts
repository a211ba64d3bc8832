import { generateImportMap } from 'payload';
import { cmsConfig } from '../cms-config.ts';
import { schemaEnv } from '../database/schema-env.ts';

await generateImportMap(await cmsConfig(schemaEnv), { log: false, force: true });
process.exit(0);
