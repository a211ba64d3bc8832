import type { Tx } from '@verbonden/kit-postgres';
import type { Text } from '@verbonden/privacy-engine';
import { sql } from 'drizzle-orm';

export interface CharterVersion {
  readonly version: number;
  readonly effectiveAt: string;
  readonly texts: Text;
}

/** The charter in force and those that are to follow it, in their order; the first is what one accepts now. */
export async function findCharters(tx: Tx): Promise<readonly CharterVersion[]> {
  const rows = await tx.execute<CharterVersion & Record<string, unknown>>(sql`
    select version, effective_at as "effectiveAt", texts from privacy.charters
    where version >= (select max(c.version) from privacy.charters c where c.effective_at <= now()) order by version`);
  return [...rows];
}
