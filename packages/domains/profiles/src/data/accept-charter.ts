import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/**
 * Binds the actor to this version of the privacy charter, or the organisation that the actor administers. False: another version is in force,
 * or it is not theirs to accept.
 */
export async function acceptCharter(tx: Tx, version: number, organisationId: string | null): Promise<boolean> {
  const [row] = await tx.execute<{ accepted: boolean }>(
    sql`select profiles.accept_charter(${version}::integer, ${organisationId}::uuid) as accepted`,
  );
  return row?.accepted === true;
}
