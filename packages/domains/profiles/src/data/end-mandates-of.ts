import type { Tx } from '@verbonden/kit-postgres';
import { sql } from 'drizzle-orm';

/** Ends every mandate of a caller whom this agent just found, without showing one. False: not found by this agent within the hour. */
export async function endMandatesOf(tx: Tx, partyId: string): Promise<boolean> {
  const [row] = await tx.execute<{ ended: boolean }>(sql`select profiles.end_mandates_of(${partyId}::uuid) as ended`);
  return row?.ended === true;
}
