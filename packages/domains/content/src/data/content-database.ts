import path from 'node:path';
import { type DatabaseDomain, toPolicies } from '@verbonden/kit-postgres';
import { contentPolicies } from './content-policies.ts';

/** What content brings to the database. A function, because a bundle (which never migrates) has no folder to point at. */
export const contentDatabase = (): DatabaseDomain => ({
  schema: 'content',
  owner: 'content_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: [path.join(import.meta.dirname, 'functions')],
  policies: toPolicies(contentPolicies),
});
