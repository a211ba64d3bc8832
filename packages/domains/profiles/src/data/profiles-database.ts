import path from 'node:path';
import { type DatabaseDomain, toPolicies } from '@verbonden/kit-postgres';
import { profilesPolicies } from './profiles-policies.ts';

/** What profiles bring to the database. A function, because a bundle (which never migrates) has no folder to point at. */
export const profilesDatabase = (): DatabaseDomain => ({
  schema: 'profiles',
  owner: 'profiles_owner',
  migrationsFolder: path.join(import.meta.dirname, 'migrations'),
  functionsFolders: [path.join(import.meta.dirname, 'functions')],
  policies: `${toPolicies(profilesPolicies)}\n-- A view over two tables of one field group, which is read as they are.\ngrant select on profiles.party_identities to actor_reader, actor_writer;\n`,
});
