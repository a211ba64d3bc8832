import type { Owner } from '../roles/role-names.ts';

/**
 * What a domain brings to the database. NOTE: made by a function, not a constant: `import.meta.dirname` is not there in a bundle, and
 * what is bundled never migrates.
 */
export interface DatabaseDomain {
  /** Its Postgres schema, which is also the name of its journal. */
  readonly schema: string;
  /** Who owns its tables and functions, and runs its migrations. */
  readonly owner: Owner;
  /** The folder that `drizzle-kit generate --name` writes. */
  readonly migrationsFolder: string;
  /** Folders of `*.sql` with its functions, all `create or replace`; run in full, folder after folder in the order of names, after the migrations. */
  readonly functionsFolders?: readonly string[];
  /** Made by `toPolicies`; applied in full after the functions. */
  readonly policies: string;
}
