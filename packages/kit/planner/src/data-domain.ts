import type { SQL } from 'drizzle-orm';

/** Where a source belongs: which capability may read it and, when it is public, which version of the data a statement saw. */
export interface DataDomain {
  readonly name: string;
  /** The database role a statement over this domain alone takes on. */
  readonly capability: 'public_reader' | 'actor_reader';
  /** One scalar sub-select. Only a domain with a version can be cached: its answer depends on nobody. */
  readonly version?: SQL;
}

/** The data side of a domain, named by every source of it. */
export function dataDomain(domain: DataDomain): DataDomain {
  return Object.freeze(domain);
}
