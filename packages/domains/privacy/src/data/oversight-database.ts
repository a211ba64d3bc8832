import path from 'node:path';
import { type DatabaseDomain, toPolicies } from '@verbonden/kit-postgres';
import { oversightPolicies } from './oversight-policies.ts';

/** What oversight brings to the database. A function, because a bundle (which never migrates) has no folder to point at. */
export const oversightDatabase = (): DatabaseDomain => ({
  schema: 'oversight',
  owner: 'oversight_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: [path.join(import.meta.dirname, 'functions')],
  policies: toPolicies(oversightPolicies),
});
