import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentDatabase } from '@verbonden/content';
import { installQueue, jobsDatabase } from '@verbonden/kit-jobs';
import type { KeysEnv } from '@verbonden/kit-keys';
import {
  type ClaimsProtection,
  type DatabaseUrls,
  installMatrix,
  keepLoginKeys,
  knownLogins,
  migrate,
} from '@verbonden/kit-postgres';
import { oversightDatabase } from '@verbonden/privacy';
import { matrix, toRows } from '@verbonden/privacy-engine';
import { profilesDatabase } from '@verbonden/profiles';
import { replayInDatabase } from '../../apps/worker/src/erasure/replay-in-database.ts';
import { asCms } from './as-cms.ts';
import { runCmsScript } from './run-cms-script.ts';

export interface MigrateAll {
  readonly urls: DatabaseUrls;
  /** Payload wants its secret even to migrate. */
  readonly payloadSecret: string;
  /** Where the erasure journal is: whoever it says was erased is erased again in a database from before. */
  readonly keys: KeysEnv;
}

/** Brings every schema to what the code declares: content first, since the CMS publishes into it. What now protects the claims. */
export async function migrateAll({ urls, payloadSecret, keys }: MigrateAll): Promise<ClaimsProtection> {
  await migrate(urls.admin, [contentDatabase(), jobsDatabase(), oversightDatabase(), profilesDatabase()]);
  await installQueue(urls.admin);
  await installMatrix(urls.admin, toRows(matrix));
  const protection = await keepLoginKeys(urls);
  // From a machine without the journal, or the worker's password, the worker does this when it starts; the API waits for it.
  const isHere = existsSync(path.join(keys.KEYS_FOLDER, 'journal'));
  if (isHere && (await knownLogins(urls)).includes('worker_login')) await replayInDatabase(urls.worker_login, keys);
  await runCmsScript({
    script: 'migrate',
    env: { DATABASE_URL: asCms(urls.admin), PAYLOAD_SECRET: payloadSecret },
    output: 'quiet',
  });
  return protection;
}
