import path from 'node:path';
import { type DatabaseDomain, protect, toPolicies } from '@verbonden/kit-postgres';
import { replayedErasures } from './tables/replayed-erasures.ts';

/** What asks the worker to look, and how far the erasure journal was carried out here. Its queue is graphile-worker's (`installQueue`). */
export const jobsDatabase = (): DatabaseDomain => ({
  schema: 'jobs',
  owner: 'worker_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: [path.join(import.meta.dirname, 'functions')],
  policies: toPolicies({
    schema: 'jobs',
    owner: 'worker_owner',
    tables: [protect(replayedErasures, { because: 'Numbers of entries, of nobody: through two functions alone.' })],
    functions: [
      {
        signature: 'enqueue(text, jsonb, text)',
        executors: [
          'actor_writer',
          'worker_login',
          'cases_owner',
          'matches_owner',
          'oversight_owner',
          'profiles_owner',
        ],
      },
      { signature: 'carried_out_erasures()', executors: ['api_actor', 'worker_login'] },
      { signature: 'note_erasure(bigint, text)', executors: ['actor_writer'] },
    ],
  }),
});
