import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Until the end of the transaction nobody else holds the thing with this id: two who decide about it take turns. */
export async function holdAlone(
  tx: Tx,
  what: 'request' | 'proposal' | 'charter' | 'emergency' | 'role',
  id: string,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`oversight.${what} ${id}`}, 0))`);
}
